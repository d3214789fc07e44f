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

    /// <summary>The value of an operation; never throws.</summary>
    public AbstractValue Evaluate(IOperation? operation, Frame frame)
    {
        if (operation is null || !session.Step())
        {
            session.Graph.GiveUp();
            return AbstractValue.Unknown;
        }

        if (operation.ConstantValue.HasValue && Constants.ValueOf(operation.Type, operation.ConstantValue.Value) is { } constant)
            return new PlainValue(constant);

        return operation.Accept(this, frame) ?? AbstractValue.Unknown;
    }

    public override AbstractValue DefaultVisit(IOperation operation, Frame frame)
    {
        Forget(operation, frame);
        return NotFollowed(operation, frame, Constructs.Describe(operation));
    }

    public override AbstractValue VisitInvalid(IInvalidOperation operation, Frame frame) => Broken(operation, frame);

    /// <summary>Code that does not compile: its parts are read, its value is not known.</summary>
    private AbstractValue Broken(IOperation operation, Frame frame)
    {
        session.Graph.GiveUp();
        foreach (var part in operation.ChildOperations)
            Evaluate(part, frame);
        return AbstractValue.Explained;
    }

    /// <summary>Names what is not followed.</summary>
    private AbstractValue NotFollowed(IOperation operation, Frame frame, string what)
    {
        session.Graph.GiveUp();
        if (!frame.IsOutsideGraph)
            session.Findings.Tell(RuleIds.NotFollowed, operation.Syntax, frame, BindingMessages.NotFollowed(what));
        return AbstractValue.Explained;
    }

    /// <summary>Forgets each variable that a construct which is not followed may change, and that it may return.</summary>
    private static void Forget(IOperation operation, Frame frame)
    {
        foreach (var part in operation.DescendantsAndSelf())
        {
            switch (part)
            {
                case IAssignmentOperation assignment:
                    ForgetTarget(assignment.Target, frame);
                    break;
                case IIncrementOrDecrementOperation increment:
                    ForgetTarget(increment.Target, frame);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                    ForgetTarget(argument.Value, frame);
                    break;
                case IInvocationOperation { Instance: ILocalReferenceOperation list } when frame.Find(list.Local) is SequenceValue items:
                    items.Spoil();
                    break;
                case IReturnOperation:
                    frame.MayHaveReturned = true;
                    break;
            }
        }
    }

    private static void ForgetTarget(IOperation target, Frame frame)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                frame.Assign(local.Local, AbstractValue.Explained);
                break;
            case IParameterReferenceOperation parameter:
                frame.Assign(parameter.Parameter, AbstractValue.Explained);
                break;
            case IFieldReferenceOperation { Instance: IInstanceReferenceOperation } field when frame.Self is not null:
                frame.Self.Members[field.Field] = AbstractValue.Explained;
                break;
            case IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } property when frame.Self is not null:
                frame.Self.Members[property.Property] = AbstractValue.Explained;
                break;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                    ForgetTarget(element, frame);
                break;
            case IDeclarationExpressionOperation declaration:
                ForgetTarget(declaration.Expression, frame);
                break;
        }
    }

    /// <summary>The condition that a value is, or null where it is none that is known.</summary>
    private static Condition? ConditionOf(AbstractValue value) => value is PlainValue { Value: BooleanValue truth } ? truth.Condition : null;

    private static Dim? SizeOf(AbstractValue value) => value is PlainValue { Value: IntegerValue size } ? size.Dim : null;

    private static int? ConstantOf(AbstractValue value) =>
        SizeOf(value) is { } size && size.TryGetConstant(out var number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
}
