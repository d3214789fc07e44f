using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>
/// Reads bodies operation by operation with abstract values. Each family of operations has its file. What no file knows
/// is named and gives unknown values; invalid code does the same without being named, for the compiler names it.
/// </summary>
internal sealed partial class Interpreter(BindingSession session) : OperationVisitor<Frame, AbstractValue>
{
    private const int MaximumDepth = 24;
    private readonly ShapeRecorder shapes = new(session);

    /// <summary>The value of an operation; never throws.</summary>
    public AbstractValue Evaluate(IOperation? operation, Frame frame)
    {
        if (operation is null)
            return AbstractValue.Unknown;
        if (!session.Step(out var isFirstBeyond))
            return isFirstBeyond ? NotFollowed(operation, frame, "what comes after so many steps") : AbstractValue.Explained;

        if (operation.ConstantValue.HasValue && Constants.ValueOf(operation.Type, operation.ConstantValue.Value) is { } constant)
            return new PlainValue(constant);

        var value = (operation.Kind == OperationKind.None ? StackAllocation(operation, frame) ?? DefaultVisit(operation, frame) : operation.Accept(this, frame)) ?? AbstractValue.Unknown;
        shapes.Record(operation, value);
        return value is SequenceValue { Content: { IsKnown: false, Either: null } } ? AbstractValue.Explained : value;
    }

    public override AbstractValue DefaultVisit(IOperation operation, Frame frame)
    {
        if (session.IsCaller && frame.IsOutsideGraph)
            ReadParts(operation, frame);
        Forget(operation, frame);
        return NotFollowed(operation, frame, Constructs.Describe(operation));
    }

    /// <summary>Reads the parts of a construct for what is wrong in them alone.</summary>
    private void ReadParts(IOperation operation, Frame frame)
    {
        foreach (var part in operation.ChildOperations)
            Take(null, frame, () => Evaluate(part, frame));
    }

    public override AbstractValue VisitInvalid(IInvalidOperation operation, Frame frame) => Broken(operation, frame);

    /// <summary>Code that does not compile: its parts are read, its value is not known.</summary>
    private AbstractValue Broken(IOperation operation, Frame frame)
    {
        session.Graph.GiveUp();
        foreach (var part in operation.ChildOperations)
            Evaluate(part, frame);
        Forget(operation, frame);
        foreach (var part in operation.Descendants())
            session.Memory.Spoil(Held(part, frame));
        return AbstractValue.Explained;
    }

    /// <summary>Names what is not followed.</summary>
    private AbstractValue NotFollowed(IOperation operation, Frame frame, string what)
    {
        if (frame.IsOutsideGraph)
            return frame.Self is { IsUnderConstruction: true } ? AbstractValue.Unknown : AbstractValue.Explained;

        session.Graph.GiveUp();
        session.Findings.Tell(RuleIds.NotFollowed, operation.Syntax, frame, BindingMessages.NotFollowed(what));
        return AbstractValue.Explained;
    }

    /// <summary>The condition that a value is, or null where it is none that is known.</summary>
    private static Condition? ConditionOf(AbstractValue value) => value is PlainValue { Value: BooleanValue truth } ? truth.Condition : null;

    private static Dim? SizeOf(AbstractValue value) => value is PlainValue { Value: IntegerValue size } ? size.Dim : null;

    private static int? ConstantOf(AbstractValue value) =>
        SizeOf(value) is { } size && size.TryGetConstant(out var number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
}
