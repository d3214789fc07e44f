using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Locals, parameters, fields, properties and indices.</summary>
internal sealed partial class Interpreter
{
    public override AbstractValue VisitLocalReference(ILocalReferenceOperation operation, Frame frame) =>
        Settle(Read(operation.Local, operation, frame) ?? AbstractValue.Unknown);

    private AbstractValue? Read(ISymbol variable, IOperation operation, Frame frame)
    {
        var value = frame.Find(variable);
        if (value is not null)
            TellStale(variable, value, operation, frame);
        return value;
    }

    public override AbstractValue VisitParameterReference(IParameterReferenceOperation operation, Frame frame) =>
        Read(operation.Parameter, operation, frame) is { } given ? Settle(given)
        : frame.Self is { } self && self.Parameters.TryGetValue(operation.Parameter, out var value) && session.IsNeverWritten(operation.Parameter) ? Settle(value)
        : AbstractValue.Unknown;

    public override AbstractValue VisitInstanceReference(IInstanceReferenceOperation operation, Frame frame) =>
        operation.ReferenceKind switch
        {
            InstanceReferenceKind.ContainingTypeInstance => frame.Self,
            InstanceReferenceKind.ImplicitReceiver => frame.ImplicitReceiver,
            _ => null,
        }
        ?? AbstractValue.Unknown;

    public override AbstractValue VisitFieldReference(IFieldReferenceOperation operation, Frame frame)
    {
        var instance = operation.Instance is null ? null : Settle(Evaluate(operation.Instance, frame), mustNotBeNull: true);
        return instance switch
        {
            SequenceValue tuple when TupleIndex(operation.Field) is { } index && index < tuple.Items.Count => tuple.Items[index],
            ObjectValue owner => Changing(MemberOf(owner, operation.Field), owner, operation.Field, operation, frame),
            null when operation.Field.IsReadOnly => StaticField(operation.Field),
            { IsExplained: true } => AbstractValue.Explained,
            _ => AbstractValue.Unknown,
        };
    }

    /// <summary>Names a tensor that the model keeps and changes between calls.</summary>
    private AbstractValue Changing(AbstractValue value, ObjectValue owner, ISymbol member, IOperation operation, Frame frame) =>
        value is UnknownResult { IsExplained: false } && owner is { IsRoot: true, IsUnderConstruction: false } && !frame.IsOutsideGraph && TensorTypes.KindOf(Declarations.TypeOf(member)) != TensorKind.None
            ? NotFollowed(operation, frame, $"'{member.Name}', which changes from call to call,")
            : value;

    private static int? TupleIndex(IFieldSymbol field)
    {
        if (field.ContainingType is not { IsTupleType: true } tuple)
            return null;

        var index = tuple.TupleElements.ToList().FindIndex(element =>
            SymbolEqualityComparer.Default.Equals(element, field) || SymbolEqualityComparer.Default.Equals(element.CorrespondingTupleField, field.CorrespondingTupleField));
        return index < 0 ? null : index;
    }

    private AbstractValue MemberOf(ObjectValue owner, ISymbol member)
    {
        var known = KnownMemberOf(owner, member);
        return known is UnknownResult or PlainValue { Value: UnknownValue } && Kept(owner, member) is { } kept ? kept : known;
    }

    private AbstractValue KnownMemberOf(ObjectValue owner, ISymbol member)
    {
        if (owner.Members.TryGetValue(member, out var value) || owner.Members.TryGetValue(member.OriginalDefinition, out value))
            return Stability.IsStable(member, owner.Declaration is not null, session) || owner.IsUnderConstruction ? Settle(Weight(owner, member, value)) : AbstractValue.Unknown;

        return ArgumentNamedLike(owner, member) is { } argument ? new PlainValue(argument) : AbstractValue.Unknown;
    }

    /// <summary>A tensor that is a weight has its place in the graph.</summary>
    private AbstractValue Weight(ObjectValue owner, ISymbol member, AbstractValue value)
    {
        if (value is ChoiceValue choice)
            return new ChoiceValue(choice.Condition, Weight(owner, member, choice.WhenTrue), Weight(owner, member, choice.WhenFalse));

        var isWeight = Attributes.Has(member, Attributes.Parameter) || Attributes.Has(member, Attributes.Buffer);
        if (!isWeight || value is not TensorValue { Shape: { } shape } tensor || owner.Path is not { } path)
            return value;

        var name = path.Length == 0 ? Adoption.NameOf(member) : $"{path}.{Adoption.NameOf(member)}";
        return new TensorValue(shape, tensor.ElementType)
        {
            Index = session.Graph.AddParameter(name, owner.Places, shape, tensor.ElementType),
            Origin = tensor.Origin,
            Source = tensor.Source,
        };
    }

    /// <summary>A layer's property that is named like its constructor's parameter: <c>InFeatures</c>.</summary>
    private static Value? ArgumentNamedLike(ObjectValue owner, ISymbol member) =>
        owner.Arguments.FirstOrDefault(argument => string.Equals(argument.Key, member.Name, StringComparison.OrdinalIgnoreCase)).Value;

    private AbstractValue StaticField(IFieldSymbol field)
    {
        if (!session.HasSource(field) || Declarations.InitializerOf(field) is not { } initializer)
            return AbstractValue.Unknown;

        var frame = new Frame(field, null) { IsOutsideGraph = true };
        return Evaluate(session.OperationOf(initializer), frame);
    }

    public override AbstractValue VisitPropertyReference(IPropertyReferenceOperation operation, Frame frame)
    {
        var instance = operation.Instance is null ? AbstractValue.Unknown : Settle(Evaluate(operation.Instance, frame), mustNotBeNull: true);
        var arguments = operation.Arguments.Select(argument => Evaluate(argument.Value, frame)).ToList();
        return (instance, arguments) switch
        {
            (TensorValue tensor, []) => TensorProperty(tensor, operation.Property.Name),
            (SequenceValue list, [var index]) => ItemOf(list.Content, index, frame),
            (SequenceValue list, []) when operation.Property.Name is "Length" or "Count" => AbstractValue.Of(list.Content.Count),
            (ObjectValue module, [var index]) when ContentOf(module) is { } children => ItemOf(children, index, frame),
            (ObjectValue { Elements: { } elements }, []) when operation.Property.Name is "Count" or "Length" => AbstractValue.Of(elements.Count),
            (ObjectValue { Many: { } many }, []) when operation.Property.Name is "Count" or "Length" => AbstractValue.Of(many.Count),
            (ObjectValue owner, []) => PropertyOf(owner, operation, frame),
            (PlainValue { Value: ShapeValue lengths }, [var index]) => LengthAt(lengths.Shape, index),
            (PlainValue { Value: ShapeValue lengths }, []) when operation.Property.Name == "Length" && lengths.Shape.Rank is { } rank => AbstractValue.Of(rank),
            (ChoiceValue choice, []) when operation.Property.Name == "Value" => choice,
            (PlainValue plain, []) when IsNullableValue(operation.Property) => plain,
            _ => instance.IsExplained ? AbstractValue.Explained : AbstractValue.Unknown,
        };
    }

    private static bool IsNullableValue(IPropertySymbol property) =>
        property is { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private AbstractValue PropertyOf(ObjectValue owner, IPropertyReferenceOperation operation, Frame frame)
    {
        var property = operation.Property;
        if (owner.Members.ContainsKey(property) || property.GetMethod is not { } getter || !session.HasSource(property) || Declarations.IsAuto(property))
            return MemberOf(owner, property);

        var call = Dispatch.Resolve(new CallSite(getter, owner, [], operation, frame));
        return CanFollow(call) ? Follow(call) : MemberOf(owner, property);
    }

    private static AbstractValue TensorProperty(TensorValue tensor, string name) => (name, tensor.Shape) switch
    {
        (_, null) => tensor.IsExplained ? AbstractValue.Explained : AbstractValue.Unknown,
        ("Lengths", { } shape) => new PlainValue(new ShapeValue(shape)),
        ("Rank", { Rank: { } rank }) => AbstractValue.Of(rank),
        ("FlattenedLength", { Rank: not null } shape) => AbstractValue.Of(shape.Items.Aggregate(Dim.Constant(1), (product, item) => product * item.Dim!)),
        _ => AbstractValue.Unknown,
    };

    public override AbstractValue VisitImplicitIndexerReference(IImplicitIndexerReferenceOperation operation, Frame frame)
    {
        var instance = Evaluate(operation.Instance, frame);
        var index = operation.Argument is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat
            ? ConstantOf(Evaluate(hat.Operand, frame)) is { } fromEnd ? AbstractValue.Of(-fromEnd) : AbstractValue.Unknown
            : Evaluate(operation.Argument, frame);
        return (instance, ConstantOf(index)) switch
        {
            (PlainValue { Value: ShapeValue lengths }, not null) => LengthAt(lengths.Shape, index),
            (SequenceValue list, < 0 and var back) => ItemOf(list.Content, AbstractValue.Of(list.Content.Count + back), frame),
            (ObjectValue module, < 0 and var back) when ContentOf(module) is { } children => ItemOf(children, AbstractValue.Of(children.Count + back), frame),
            (SequenceValue list, not null) => ItemOf(list.Content, index, frame),
            _ => AbstractValue.Unknown,
        };
    }

    public override AbstractValue VisitArrayElementReference(IArrayElementReferenceOperation operation, Frame frame)
    {
        var array = Evaluate(operation.ArrayReference, frame);
        return array is SequenceValue list && operation.Indices is [var index] ? ItemOf(list.Content, IndexOf(index, list.Content, frame), frame) : AbstractValue.Unknown;
    }

    /// <summary>The number that an index has in a list; <c>^1</c> is the last one's.</summary>
    private AbstractValue IndexOf(IOperation index, SequenceContent list, Frame frame)
    {
        if (index is not IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat)
            return Evaluate(index, frame);

        return SizeOf(Evaluate(hat.Operand, frame)) is { } back ? AbstractValue.Of(list.Count - back) : AbstractValue.Unknown;
    }

    /// <summary>An item of a list; where its number is not known, one that is like all of them.</summary>
    private AbstractValue ItemOf(SequenceContent list, AbstractValue index, Frame frame)
    {
        if (SizeOf(index) is { } number && ItemAt(list, number, frame) is { } item)
            return item;

        return list is { IsKnown: true, Repeated: TensorValue { Shape: { } shape } repeated } && list.Items.Concat(list.Tail).All(other => Joining.IsLike(other, repeated)) && !shape.Items.Any(size => size.Dim is { } dim && list.Index is { } symbol && dim.Symbols.Contains(symbol))
            ? repeated
            : AbstractValue.Unknown;
    }

    /// <summary>The item of that number, a tensor among many as a value of the graph; null where it is not known which one that is.</summary>
    private AbstractValue? ItemAt(SequenceContent list, Dim index, Frame frame)
    {
        var item = list.IsKnown ? list.At(index) : null;
        if (item is not TensorValue { Index: TensorValue.NotInGraph, Shape: { } shape } tensor || list.Stacked is not { } stack || frame.IsOutsideGraph || !session.Graph.IsComplete)
            return item;

        var part = tensor.At(session.Graph.AddValue(shape, tensor.ElementType));
        session.Graph.AddMove(stack, part.Index, fromPart: index);
        return part;
    }

    /// <summary>A dimension by its index, a negative one from the end; packs before it leave it unknown.</summary>
    private static AbstractValue LengthAt(Shape shape, AbstractValue index)
    {
        if (ConstantOf(index) is not { } number)
            return AbstractValue.Unknown;

        var at = number < 0 ? shape.Items.Count + number : number;
        if (at < 0 || at >= shape.Items.Count)
            return AbstractValue.Unknown;

        var between = number < 0 ? shape.Items.Skip(at) : shape.Items.Take(at + 1);
        return between.Any(item => item.Pack is not null) ? AbstractValue.Unknown : AbstractValue.Of(shape.Items[at].Dim!);
    }
}
