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
        pass => pass.Equals(0) && !operation.ConditionIsTop ? AbstractValue.Of(Condition.True) : WhileCondition(operation, frame),
        pass => Evaluate(operation.Body, frame),
        () => { }), frame);

    private AbstractValue WhileCondition(IWhileLoopOperation operation, Frame frame) =>
        operation.ConditionIsUntil ? Opposite(Evaluate(operation.Condition, frame)) : Evaluate(operation.Condition, frame);

    public override AbstractValue VisitForEachLoop(IForEachLoopOperation operation, Frame frame)
    {
        return OnEither(Evaluate(operation.Collection, frame), operation, frame, collection => ForEach(operation, collection, frame));
    }

    private AbstractValue ForEach(IForEachLoopOperation operation, AbstractValue collection, Frame frame)
    {
        var items = ContentOf(collection);
        if (items is { Repeated: GroupValue, Index: not null } && !operation.Body.Descendants().Any(part => part is IBranchOperation or IReturnOperation))
        {
            foreach (var (part, passes) in Parts(items))
                EachOf(operation, part, passes, frame);
            return AbstractValue.Null;
        }

        var count = items?.Count;
        return Repeat(new Loop(
            operation,
            pass => count is null ? AbstractValue.Unknown : AbstractValue.Of(new Comparison(pass, Relation.Less, count)),
            pass => EachItem(operation, Item(items, pass, operation, frame), frame),
            () => { })
        {
            Count = count,
        }, frame);
    }

    private void EachOf(IForEachLoopOperation operation, Func<Dim, IEnumerable<AbstractValue>> items, Dim passes, Frame frame) => Repeat(new Loop(
        operation,
        pass => AbstractValue.Of(new Comparison(pass, Relation.Less, passes)),
        pass =>
        {
            foreach (var item in items(pass))
                EachItem(operation, item, frame);
        },
        () => { })
    {
        Count = passes,
    }, frame);

    private AbstractValue Item(SequenceContent? items, Dim pass, IForEachLoopOperation operation, Frame frame) =>
        items is not null && ItemAt(items, pass, frame) is { } item ? item
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
        var mark = session.Mark();
        var (returns, ended) = (frame.Returns, frame.MayHaveReturned);
        var exit = Open(loop.Exit, frame);
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
        session.GoBack(mark);
        if (!new CountedLoop(this, session, loop, frame).TryRead() && !ReadWithoutGraph(loop, frame))
        {
            NotFollowed(loop.Operation, frame, Constructs.Describe(loop.Operation));
            ReadOpen(loop, frame);
            (session.Facts, session.Path) = (mark.Facts, mark.Path);
        }

        return AbstractValue.Null;
    }

    /// <summary>Reads a loop with what the graph cannot have; that is named where it stands, else the loop is.</summary>
    private bool ReadWithoutGraph(Loop loop, Frame frame)
    {
        if (frame.IsOutsideGraph || !session.Graph.IsComplete)
            return false;

        session.Graph.GiveUp();
        using var capture = session.Findings.Capture();
        if (!new CountedLoop(this, session, loop, frame).TryRead())
            return false;

        capture.Release();
        if (!capture.Findings.Exists(finding => finding.Id == RuleIds.NotFollowed))
            NotFollowed(loop.Operation, frame, Constructs.Describe(loop.Operation));
        return true;
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

    private void Pass(Loop loop, Dim pass, Frame frame)
    {
        var next = Open(loop.Next, frame);
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
    /// <param name="Operation">The loop, or the call that goes through a list.</param>
    /// <param name="Test">Says whether a pass begins.</param>
    /// <param name="Body">Reads the body in a pass.</param>
    /// <param name="Bottom">Reads what comes behind each pass.</param>
    private sealed record Loop(IOperation Operation, Func<Dim, AbstractValue> Test, Action<Dim> Body, Action Bottom)
    {
        /// <summary>How many passes there are, where the collection says it.</summary>
        public Dim? Count { get; init; }

        /// <summary>What a pass declares its variables in; null where there is none.</summary>
        public SyntaxNode? Scope => Operation switch
        {
            IForEachLoopOperation each => each.Syntax,
            ILoopOperation loop => loop.Body.Syntax,
            _ => null,
        };

        /// <summary>Where <c>break</c> leads to; null where there is none.</summary>
        public ILabelSymbol? Exit => (Operation as ILoopOperation)?.ExitLabel;

        /// <summary>Where <c>continue</c> leads to; null where there is none.</summary>
        public ILabelSymbol? Next => (Operation as ILoopOperation)?.ContinueLabel;
    }
}
