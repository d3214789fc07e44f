using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeGen.Engine;

/// <summary><c>try</c>, <c>using</c>, <c>lock</c>, <c>checked</c> code: in a forward pass they are not compiled, their shapes are read all the same.</summary>
internal sealed partial class Interpreter
{
    /// <summary>A handler begins with what the body has left or not yet written; behind it all, the ways that did not end meet.</summary>
    public override AbstractValue VisitTry(ITryOperation operation, Frame frame)
    {
        NotFollowed(operation, frame, Constructs.Describe(operation));
        var (facts, path) = (session.Facts, session.Path);
        session.Path = null;
        var whole = Take(null, frame, () => Evaluate(operation.Body, frame));
        var ways = operation.Catches.Select(handler => Take(null, frame, () => Handle(handler, whole, frame))).Prepend(whole).ToList();
        var ends = ways.Where(way => !way.HasEnded).ToList();
        if (ends.Count == 0)
            frame.Jump();
        else
            Continue(ends.Aggregate((first, second) => Join(operation, "", null, second, first, frame)));

        (session.Facts, session.Path) = (facts, ways.Exists(way => way.Exits) ? null : path);
        if (operation.Finally is not null)
            Finish(operation.Finally, frame);
        return AbstractValue.Null;
    }

    /// <summary>The body may have thrown before or behind each of its writes.</summary>
    private AbstractValue Handle(ICatchClauseOperation handler, Way whole, Frame frame)
    {
        foreach (var written in whole.Writes)
            session.Memory.Write(written.Key, written.Key.Value is { } before && written.Value is { } after ? Join(null, before, whole.Facts, after, whole.Facts) : written.Value);

        foreach (var local in handler.Locals)
            session.Memory.Declare(frame, local, AbstractValue.Explained);
        return Evaluate(handler.Handler, frame);
    }

    private void Finish(IBlockOperation block, Frame frame)
    {
        var hasEnded = frame.HasEnded;
        frame.Resume();
        Evaluate(block, frame);
        if (hasEnded)
            frame.Jump();
    }

    public override AbstractValue VisitUsing(IUsingOperation operation, Frame frame)
    {
        NotFollowed(operation, frame, Constructs.Describe(operation));
        Evaluate(operation.Resources, frame);
        return Evaluate(operation.Body, frame);
    }

    public override AbstractValue VisitUsingDeclaration(IUsingDeclarationOperation operation, Frame frame)
    {
        NotFollowed(operation, frame, Constructs.Describe(operation));
        return Evaluate(operation.DeclarationGroup, frame);
    }

    public override AbstractValue VisitLock(ILockOperation operation, Frame frame)
    {
        NotFollowed(operation, frame, Constructs.Describe(operation));
        Evaluate(operation.LockedValue, frame);
        return Evaluate(operation.Body, frame);
    }
}
