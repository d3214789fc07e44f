using ShapeGen.Shapes;

namespace ShapeGen.Engine;

internal sealed partial class Interpreter
{
    /// <summary>
    /// Reads a loop whose number of passes is open: the first pass as it is, then one that stands for any other. What that one
    /// leaves otherwise than it found it is not known.
    /// </summary>
    private sealed class OpenLoop(Interpreter interpreter, BindingSession session, Loop loop, Frame frame)
    {
        private const int MaximumAttempts = 8;
        private readonly Facts facts = session.Facts;
        private Writes first = [];
        private Condition? firstTest;
        private bool isEntered;

        public void Read()
        {
            var exit = interpreter.Open(loop.Exit, frame);
            if (!Begin(0))
            {
                interpreter.Close(exit, loop.Operation, "", frame);
                return;
            }

            interpreter.Pass(loop, 0, frame);
            if (frame.HasEnded)
            {
                LeavesAtOnce(exit);
                return;
            }

            first = session.Memory.Since(exit.Start);
            session.Memory.TakeBack(exit.Start);
            frame.Targets.Remove(exit);
            ReadOthers(exit);
        }

        /// <summary>The first pass ends by itself: there is no other.</summary>
        private void LeavesAtOnce(JumpTarget exit)
        {
            if (!isEntered)
            {
                frame.Resume();
                exit.Arrivals.Add(new Way(AbstractValue.Null, [], facts, null, HasEnded: false, Exits: false));
            }

            interpreter.Close(exit, loop.Operation, "", frame);
        }

        private bool Begin(int pass)
        {
            firstTest = ConditionOf(loop.Test(pass));
            if (firstTest is not { } test)
                return true;

            var known = session.Decide(test);
            isEntered = known == true;
            session.Assume(test);
            return known != false;
        }

        private void ReadOthers(JumpTarget exit)
        {
            var state = first.ToDictionary(written => written.Key, written => Generic.Of(written.Key, written.Value, session));
            Counter? counter = null;
            for (var attempt = 0; attempt < MaximumAttempts; attempt++)
            {
                if (TryPass(state, exit, isSecond: attempt == 0, out counter))
                {
                    Leave(state, exit, counter);
                    return;
                }
            }

            foreach (var cell in state.Keys.ToList())
                state[cell] = state[cell].Unknown();
            Leave(state, exit, null);
        }

        /// <summary>
        /// Reads the pass that stands for all but the first; true where it leaves what it found. What is wrong in the second one is
        /// told, though others may leave something else.
        /// </summary>
        private bool TryPass(Dictionary<Cell, Generic> state, JumpTarget exit, bool isSecond, out Counter? counter)
        {
            var again = interpreter.Open(loop.Exit, frame);
            using var capture = session.Findings.Capture();
            session.Facts = facts;
            foreach (var cell in state)
                session.Memory.Write(cell.Key, cell.Value.Entry);
            foreach (var bound in state.Values.Select(generic => generic.Bound).OfType<Condition>())
                session.Assume(bound);

            var test = ConditionOf(loop.Test(1));
            if (test is not null)
                session.Assume(test);
            interpreter.Pass(loop, 1, frame);
            var left = session.Memory.Since(again.Start);
            session.Memory.TakeBack(again.Start);
            frame.Targets.Remove(again);
            var hasEnded = frame.HasEnded;
            frame.Resume();

            counter = hasEnded ? null : Counter.Of(firstTest, test, state, left, loop.Count);
            var isStable = hasEnded || Settle(state, left);
            if (counter is { IsPromised: true } && (isSecond || isStable))
                capture.Release();
            if (isStable)
                exit.Arrivals.AddRange(again.Arrivals);
            return isStable;
        }

        /// <summary>Makes unknown what the pass has changed; true where it is nothing.</summary>
        private bool Settle(Dictionary<Cell, Generic> state, Writes left)
        {
            var isStable = true;
            foreach (var written in left)
            {
                if (!state.TryGetValue(written.Key, out var generic))
                {
                    state[written.Key] = Generic.Of(written.Key, written.Value, session);
                    isStable = false;
                }
                else if (!generic.Keeps(written.Value, session.Facts))
                {
                    state[written.Key] = generic.Weaker();
                    isStable = false;
                }
            }

            return isStable;
        }

        /// <summary>What is known behind the loop.</summary>
        private void Leave(Dictionary<Cell, Generic> state, JumpTarget exit, Counter? counter)
        {
            session.Facts = facts;
            var passes = exit.Arrivals.Count == 0 ? counter?.Passes : null;
            var writes = new Writes();
            foreach (var cell in state)
            {
                var behind = cell.Value.Behind(passes is null ? null : Dim.Max(0, passes), session);
                writes[cell.Key] = isEntered || behind is SequenceContent { Repeated: not null } || cell.Key.Value is not { } before
                    ? behind
                    : Join(null, before, facts, behind, facts);
            }

            foreach (var arrival in exit.Arrivals)
            {
                foreach (var written in arrival.Writes)
                    writes[written.Key] = writes.TryGetValue(written.Key, out var other) ? Join(null, written.Value, facts, other, facts) : Generic.Of(written.Key, written.Value, session).Unknown().Entry;
            }

            session.Memory.Apply(writes);
        }
    }

    /// <summary>What counts the passes.</summary>
    private sealed record Counter(Dim Passes)
    {
        /// <summary>True where so many passes are made for sure.</summary>
        public bool IsPromised => Passes.Symbols.All(symbol => symbol.Kind == SymbolKind.Promised);

        /// <summary>The number of passes that a comparison of a counted size with a bound gives, or null.</summary>
        public static Counter? Of(Condition? firstTest, Condition? test, Dictionary<Cell, Generic> state, Writes left, Dim? count)
        {
            if (count is not null)
                return new Counter(count);
            if (test is not Comparison comparison || firstTest is not Comparison first || !first.Right.Equals(comparison.Right))
                return null;

            var counted = state.FirstOrDefault(generic => generic.Value.Size is not null && generic.Value.Size.Equals(comparison.Left));
            if (counted.Value is not { Start: { } start, Step: { } step } || !left.TryGetValue(counted.Key, out var next) || !counted.Value.Keeps(next, Facts.None))
                return null;

            return (step, comparison.Relation) switch
            {
                (1, Relation.Less) => new Counter(comparison.Right - start),
                (1, Relation.LessOrEqual) => new Counter(comparison.Right - start + 1),
                (-1, Relation.Greater) => new Counter(start - comparison.Right),
                (-1, Relation.GreaterOrEqual) => new Counter(start - comparison.Right + 1),
                _ => null,
            };
        }
    }
}
