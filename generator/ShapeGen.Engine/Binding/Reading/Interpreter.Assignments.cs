using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeGen.Engine;

/// <summary>Assignments, deconstruction, increments.</summary>
internal sealed partial class Interpreter
{
    public override AbstractValue VisitSimpleAssignment(ISimpleAssignmentOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Value, frame);
        Store(operation.Target, value, operation, frame);
        return value;
    }

    public override AbstractValue VisitDeconstructionAssignment(IDeconstructionAssignmentOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Value, frame);
        Store(operation.Target, value, operation, frame);
        return value;
    }

    public override AbstractValue VisitCoalesceAssignment(ICoalesceAssignmentOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Target, frame);
        if (value.IsNull is not { } isNull)
            return DefaultVisit(operation, frame);
        if (!isNull)
            return value;

        var replacement = Evaluate(operation.Value, frame);
        Store(operation.Target, replacement, operation, frame);
        return replacement;
    }

    public override AbstractValue VisitCompoundAssignment(ICompoundAssignmentOperation operation, Frame frame)
    {
        var left = Evaluate(operation.Target, frame);
        var right = Evaluate(operation.Value, frame);
        if (left is TensorValue tensor && operation.OperatorMethod is { IsStatic: false })
            return ChangeInPlace(operation, tensor, right, frame);

        var value = operation.OperatorMethod is { } method
            ? CallOperator(method, [left, right], [operation.Target, operation.Value], operation, frame)
            : Arithmetic(operation.OperatorKind, left, right);
        Store(operation.Target, value, operation, frame);
        return value;
    }

    public override AbstractValue VisitIncrementOrDecrement(IIncrementOrDecrementOperation operation, Frame frame)
    {
        var before = Evaluate(operation.Target, frame);
        var kind = operation.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var after = Arithmetic(kind, before, AbstractValue.Of(1));
        Store(operation.Target, after, operation, frame);
        return operation.IsPostfix ? before : after;
    }

    private void Store(IOperation target, AbstractValue value, IOperation statement, Frame frame)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                session.Memory.Assign(frame, local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                session.Memory.Assign(frame, parameter.Parameter, value);
                break;
            case IDeclarationExpressionOperation declaration:
                Store(declaration.Expression, value, statement, frame);
                break;
            case IDiscardOperation:
                break;
            case ITupleOperation tuple:
                StoreTuple(tuple, value, statement, frame);
                break;
            case IMemberReferenceOperation { Instance: { Type.IsValueType: true } and not IInstanceReferenceOperation }:
                Forget(statement, frame);
                NotFollowed(statement, frame, "this assignment");
                break;
            case IFieldReferenceOperation field:
                StoreMember(field.Instance, field.Field, value, statement, frame);
                break;
            case IPropertyReferenceOperation { Arguments.Length: 0, Property.SetMethod: { } setter } property when HasSetterOfItsOwn(property.Property):
                Call(new CallSite(setter, property.Instance is null ? null : Settle(Evaluate(property.Instance, frame)), [new CallArgument(setter.Parameters[setter.Parameters.Length - 1], value, statement.Syntax)], statement, frame));
                break;
            case IPropertyReferenceOperation { Arguments.Length: 0 } property:
                StoreMember(property.Instance, property.Property, value, statement, frame);
                break;
            case IArrayElementReferenceOperation { Indices: [var index] } element:
                var array = Evaluate(element.ArrayReference, frame);
                StoreItem(array, array is SequenceValue list ? IndexOf(index, list.Content, frame) : AbstractValue.Unknown, value, statement, frame);
                break;
            case IPropertyReferenceOperation { Arguments: [var key], Instance: { } dictionary } when Evaluate(dictionary, frame) is MapValue map:
                Put(map, Evaluate(key.Value, frame), value, (statement as IAssignmentOperation)?.Value.Syntax ?? statement.Syntax);
                break;
            default:
                if (target is IPropertyReferenceOperation { Arguments.Length: > 0 })
                    Evaluate(target, frame);
                Memory.Escape(value);
                Forget(statement, frame);
                NotFollowed(statement, frame, "this assignment");
                break;
        }
    }

    private void StoreTuple(ITupleOperation tuple, AbstractValue value, IOperation statement, Frame frame)
    {
        var items = value as SequenceValue ?? Positions(value, tuple.Elements.Length);
        if (items is null && !value.IsExplained)
            NotFollowed(statement, frame, "this deconstruction");
        for (var i = 0; i < tuple.Elements.Length; i++)
            Store(tuple.Elements[i], items is null ? AbstractValue.Explained : ItemOf(items.Content, AbstractValue.Of(i), frame), statement, frame);
    }

    /// <summary>The parts of a record in the order of its header, or null where the value is none.</summary>
    private SequenceValue? Positions(AbstractValue value, int count)
    {
        if (value is not ObjectValue { Type.IsRecord: true } record || Promises.MainConstructor(record.Type) is not { } constructor || !Promises.IsPrimary(constructor) || constructor.Parameters.Length != count)
            return null;

        return new SequenceValue(constructor.Parameters.Select(parameter =>
            record.Type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property ? MemberOf(record, property) : AbstractValue.Unknown)) { IsTuple = true };
    }

    private bool HasSetterOfItsOwn(IPropertySymbol property) => session.HasSource(property) && property is { IsAbstract: false, SetMethod: not null } && !Declarations.IsAuto(property);

    private void StoreMember(IOperation? instance, ISymbol member, AbstractValue value, IOperation statement, Frame frame)
    {
        if (instance is not null && Settle(Evaluate(instance, frame)) is ObjectValue owner)
        {
            session.Memory.SetMember(owner, member, value);
            Adoption.Adopt(owner, member, value);
            if (owner.Type.IsValueType && !owner.IsUnderConstruction && !ReferenceEquals(owner, frame.ImplicitReceiver))
                Memory.Escape(owner);
        }
        else
        {
            session.ChangedAnywhere.Add(member.OriginalDefinition);
            Memory.Escape(value);
        }

        if (!frame.IsOutsideGraph)
            NotFollowed(statement, frame, $"the assignment of '{member.Name}'");
    }

    private void StoreItem(AbstractValue array, AbstractValue index, AbstractValue value, IOperation statement, Frame frame)
    {
        if (array is SequenceValue list && ConstantOf(index) is { } number && number >= 0 && number < list.Items.Count)
        {
            session.Memory.SetContent(list, list.Content.With(number, value));
            return;
        }

        if (array is SequenceValue filled && SizeOf(index) is { } next && filled.Content.IsNext(next))
        {
            session.Memory.SetContent(filled, filled.Content.Added(value).Closed());
            return;
        }

        session.Memory.Spoil(array);
        Memory.Escape(value);
        NotFollowed(statement, frame, "this assignment");
    }
}
