using ShapeGen.Shapes;

namespace ShapeGen.Engine;

internal sealed partial class Interpreter
{
    /// <summary>
    /// Reads a loop whose number of passes is a size: one pass stands for all, with the number of the pass as a symbol. What is
    /// written in a pass must be what the next one begins with: the same but for sizes that grow evenly and lists that grow.
    /// Where the first pass begins with something else it is read by itself.
    /// </summary>
    private sealed class CountedLoop(Interpreter interpreter, BindingSession session, Loop loop, Frame frame)
    {
        private const int MaximumAttempts = 3;

        /// <summary>True where the loop was read; else nothing is changed.</summary>
        public bool TryRead()
        {
            var exit = interpreter.Open(loop.Exit, frame);
            var mark = session.Mark();
            if ((TryRead(0) || TryReadAfterFirst(mark)) && exit.Arrivals.Count == 0)
            {
                frame.Targets.Remove(exit);
                var writes = session.Memory.TakeBack(exit.Start);
                session.Memory.Apply(writes);
                (session.Facts, session.Path) = (mark.Facts, mark.Path);
                return true;
            }

            frame.Targets.Remove(exit);
            session.Memory.TakeBack(exit.Start);
            session.GoBack(mark);
            frame.Resume();
            return false;
        }

        private bool TryReadAfterFirst(SessionMark mark)
        {
            session.GoBack(mark);
            using var capture = session.Findings.Capture();
            if (ConditionOf(loop.Test(0)) is not { } test || session.Decide(test) != true || !Passes(0))
                return false;

            capture.Release();
            return TryRead(1);
        }

        /// <summary>Reads a pass; false where it is left otherwise than at its end.</summary>
        private bool Passes(Dim pass)
        {
            var returns = frame.Returns;
            interpreter.Pass(loop, pass, frame);
            return !frame.HasEnded && frame.Returns == returns;
        }

        /// <summary>Reads all passes from one on.</summary>
        private bool TryRead(int first)
        {
            if (Explore(first) is not { } steps || steps.Count(first) is not { } count)
                return false;

            for (var attempt = 0; attempt < MaximumAttempts; attempt++)
            {
                var log = session.Memory.Begin();
                var mark = session.Mark();
                using var capture = session.Findings.Capture();
                if (ReadAll(steps, first, count))
                {
                    capture.Release();
                    session.Memory.Apply(session.Memory.TakeBack(log));
                    return true;
                }

                session.Memory.TakeBack(log);
                session.GoBack(mark);
                frame.Resume();
                if (!steps.IsRefined)
                    return false;
            }

            return false;
        }

        /// <summary>Reads one pass to see what it writes; null where it ends otherwise.</summary>
        private LoopSteps? Explore(int first)
        {
            using var capture = session.Findings.Capture();
            var begin = Stamp.Next();
            var log = session.Memory.Begin();
            var mark = session.Mark();
            var test = ConditionOf(loop.Test(first));
            if (test is not null)
                session.Assume(test);
            var ends = Passes(first);
            var writes = session.Memory.TakeBack(log);
            session.GoBack(mark);
            frame.Resume();
            return ends ? new LoopSteps(writes, test, loop.Count, session, begin) : null;
        }

        private bool ReadAll(LoopSteps steps, int first, Dim count)
        {
            var pass = session.NewPass(steps.CounterName ?? "pass");
            var graph = frame.IsOutsideGraph || !session.Graph.IsComplete ? null : session.Graph;
            if (!steps.Enter(pass, count, graph))
                return false;

            var behind = session.Mark();
            graph?.Add(new LoopStart(pass, count));
            session.Path = Under(new Comparison(count, Relation.GreaterOrEqual, 1));
            session.Assume(new Comparison(Dim.Of(pass), Relation.GreaterOrEqual, 0));
            session.Assume(new Comparison(Dim.Of(pass), Relation.Less, count));
            var test = ConditionOf(loop.Test(Dim.Of(pass) + first));
            if (test is not null)
                session.Assume(test);
            var log = session.Memory.Begin();
            var ends = Passes(Dim.Of(pass) + first);
            var left = session.Memory.TakeBack(log);
            if (!ends || !steps.Leave(left, pass, count, graph))
                return false;

            graph?.Add(new LoopEnd(pass));
            (session.Facts, session.Path) = (behind.Facts, behind.Path);
            return true;
        }

        /// <summary>Where a pass is made: what it needs is not needed by those who make none.</summary>
        private Condition? Under(Condition isEntered) =>
            session.Path is not { } path || session.Decide(isEntered) == true ? session.Path
            : path.Equals(Condition.True) ? isEntered
            : new And(path, isEntered);
    }
}
