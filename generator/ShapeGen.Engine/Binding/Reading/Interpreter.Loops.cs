using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Loops: pass by pass where their number is a small constant, else by the first pass and one that stands for all others.</summary>
internal sealed partial class Interpreter
{
    private const int MaximumPasses = 64;
    private const int MaximumLoopSteps = 4096;

    public override AbstractValue VisitForLoop(IForLoopOperation operation, Frame frame)
    {
        foreach (var part in operation.Before)
            Evaluate(part, frame);

        return Repeat(new Loop(
            operation,
            pass => operation.Condition is null ? AbstractValue.Of(Condition.True) : Evaluate(operation.Condition, frame),
            pass => Evaluate(operation.Body, frame),
            () => operation.AtLoopBottom.ToList().ForEach(part => Evaluate(part, frame))), frame);
    }

    public override AbstractValue VisitWhileLoop(IWhileLoopOperation operation, Frame frame) => Repeat(new Loop(
        operation,
        pass => pass == 0 && !operation.ConditionIsTop ? AbstractValue.Of(Condition.True) : WhileCondition(operation, frame),
        pass => Evaluate(operation.Body, frame),
        () => { }), frame);

    private AbstractValue WhileCondition(IWhileLoopOperation operation, Frame frame) =>
        operation.ConditionIsUntil ? Opposite(Evaluate(operation.Condition, frame)) : Evaluate(operation.Condition, frame);

    public override AbstractValue VisitForEachLoop(IForEachLoopOperation operation, Frame frame)
    {
        var collection = Settle(Evaluate(operation.Collection, frame), mustNotBeNull: true);
        var items = ContentOf(collection);
        var count = items?.Count;
        return Repeat(new Loop(
            operation,
            pass => count is null ? AbstractValue.Unknown : AbstractValue.Of(new Comparison(pass, Relation.Less, count)),
            pass => EachItem(operation, Item(items, pass, operation), frame),
            () => { })
        {
            Count = count,
        }, frame);
    }

    private static AbstractValue Item(SequenceContent? items, int pass, IForEachLoopOperation operation) =>
        items is not null && pass < items.Items.Count ? items.Items[pass]
        : items is { Repeated: { } repeated } && items.Items.All(item => Joining.IsLike(item, repeated)) ? repeated
        : (operation.LoopControlVariable as IVariableDeclaratorOperation)?.Symbol.Type is { } type && TensorTypes.KindOf(type) != TensorKind.None ? ResultBuilder.Explained(type)
        : AbstractValue.Explained;

    private AbstractValue EachItem(IForEachLoopOperation operation, AbstractValue item, Frame frame)
    {
        if (operation.LoopControlVariable is IVariableDeclaratorOperation variable)
            session.Memory.Declare(frame, variable.Symbol, item);
        else
            Store(operation.LoopControlVariable, item, operation, frame);
        return Evaluate(operation.Body, frame);
    }

    private AbstractValue Repeat(Loop loop, Frame frame)
    {
        var (facts, path, returns, ended) = (session.Facts, session.Path, frame.Returns, frame.MayHaveReturned);
        var exit = Open(loop.Operation.ExitLabel, frame);
        using (var capture = session.Findings.Capture())
        {
            if (Unroll(loop, frame))
            {
                capture.Release();
                Close(exit, loop.Operation, Constructs.Describe(loop.Operation), frame);
                return AbstractValue.Null;
            }
        }

        frame.Targets.Remove(exit);
        session.Memory.TakeBack(exit.Start);
        frame.ForgetReturns(returns);
        frame.Resume();
        frame.MayHaveReturned = ended;
        (session.Facts, session.Path) = (facts, path);
        NotFollowed(loop.Operation, frame, Constructs.Describe(loop.Operation));
        ReadOpen(loop, frame);
        (session.Facts, session.Path) = (facts, path);
        return AbstractValue.Null;
    }

    /// <summary>Reads each pass; false where their number is open or too large.</summary>
    private bool Unroll(Loop loop, Frame frame)
    {
        var start = session.Steps;
        for (var pass = 0; pass <= MaximumPasses; pass++)
        {
            if (ConditionOf(loop.Test(pass)) is not { } test || session.Decide(test) is not { } goesOn)
                return false;
            if (!goesOn)
                return true;

            Pass(loop, pass, frame);
            if (frame.HasEnded)
                return true;
            if (session.Steps - start > MaximumLoopSteps)
                return false;
        }

        return false;
    }

    private void Pass(Loop loop, int pass, Frame frame)
    {
        var next = Open(loop.Operation.ContinueLabel, frame);
        loop.Body(pass);
        Close(next, loop.Operation, Constructs.Describe(loop.Operation), frame);
        if (!frame.HasEnded)
            loop.Bottom();
    }

    /// <summary>What the loop leaves is not compiled: its shapes are read alone.</summary>
    private void ReadOpen(Loop loop, Frame frame)
    {
        var wasOutside = frame.IsOutsideGraph;
        var wasOnPath = session.Path;
        frame.IsOutsideGraph = true;
        session.Path = null;
        new OpenLoop(this, session, loop, frame).Read();
        frame.IsOutsideGraph = wasOutside;
        session.Path = wasOnPath;
    }

    /// <summary>A loop as its parts.</summary>
    /// <param name="Operation">The loop.</param>
    /// <param name="Test">Says whether a pass begins.</param>
    /// <param name="Body">Reads the body in a pass.</param>
    /// <param name="Bottom">Reads what comes behind each pass.</param>
    private sealed record Loop(ILoopOperation Operation, Func<int, AbstractValue> Test, Action<int> Body, Action Bottom)
    {
        /// <summary>How many passes there are, where the collection says it.</summary>
        public Dim? Count { get; init; }
    }
}
