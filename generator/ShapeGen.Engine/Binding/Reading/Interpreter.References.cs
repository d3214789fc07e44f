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
            null when operation.Field.IsReadOnly || (operation.Field.DeclaredAccessibility == Accessibility.Private && session.HasSource(operation.Field) && session.IsNeverWritten(operation.Field)) => Shared(operation.Field, frame),
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
        {
            if (!owner.IsUnderConstruction && (owner.Declaration is null || owner.HasEscaped))
                ForgetContent(value);
            return IsTrusted(owner, member) ? Settle(Weight(owner, member, value)) : AbstractValue.Unknown;
        }

        return ArgumentNamedLike(owner, member) is { } argument ? new PlainValue(argument) : DeclaredWeightOf(owner, member);
    }

    private bool IsTrusted(ObjectValue owner, ISymbol member) =>
        owner.IsUnderConstruction
        || Stability.IsStable(member, owner.Declaration is not null, session)
        || (owner is { Declaration: not null, HasEscaped: false } && !session.ChangedAnywhere.Contains(member.OriginalDefinition));

    /// <summary>A layer's weight, whose shape its class declares.</summary>
    private AbstractValue DeclaredWeightOf(ObjectValue owner, ISymbol member)
    {
        if (session.HasSource(member) || !TensorTypes.IsTensor((member as IPropertySymbol)?.Type) || LazySizes.IsOpen(owner))
            return AbstractValue.Unknown;

        var name = StateNames.FromMember(member.Name);
        var shape = DeclaredWeights.Of(owner, DeclaredWeights.All(owner.Type), session)?.Where(weight => weight.Key == name).Select(weight => weight.Value).FirstOrDefault();
        return shape is null ? AbstractValue.Unknown : new TensorValue(shape, "float");
    }

    private void ForgetContent(AbstractValue value)
    {
        if (value is SequenceValue list && IsFilledElsewhere(list))
            session.Memory.SetContent(list, list.Content.Forgotten());
        else if (value is MapValue map)
            map.Forget();
    }

    /// <summary>True for a list that a field keeps from call to call, unless it holds the class's own layers or sizes.</summary>
    private static bool IsFilledElsewhere(SequenceValue list) =>
        list is { IsTuple: false, Content: var content } && ((!content.IsFixed && content is { Items.Count: 0, Repeated: null }) || content.Items.Any(item => item is TensorValue));

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

    /// <summary>What a static field or property holds that nobody writes to; who holds a list may have changed it.</summary>
    private AbstractValue Shared(ISymbol member, Frame frame)
    {
        if (!session.HasSource(member) || frame.Depth >= MaximumDepth || Declarations.InitializerOf(member) is not { } initializer)
            return AbstractValue.Unknown;

        var value = Evaluate(session.OperationOf(initializer), new Frame(member, null) { Caller = frame, IsOutsideGraph = true });
        Memory.Escape(value);
        if (value is SequenceValue { IsTuple: false } list && !(list.Content.IsFixed && list.Items.All(IsSetting) && Stability.IsTable(member)))
            list.Content = list.Content.Forgotten();
        if (value is MapValue map)
            map.Forget();
        return value is SequenceValue { Content.IsKnown: false } ? AbstractValue.Explained : value;
    }

    /// <summary>True for a size, a text or another plain value, and for tuples of such.</summary>
    private static bool IsSetting(AbstractValue value) => value is PlainValue || value is SequenceValue { IsKnown: true } row && row.Items.All(IsSetting);

    private AbstractValue StaticProperty(IPropertySymbol property, IMethodSymbol getter, IOperation operation, Frame frame)
    {
        if (!session.HasSource(property))
            return AbstractValue.Unknown;
        if (!Declarations.IsAuto(property))
            return Call(new CallSite(getter, null, [], operation, frame));

        return property.SetMethod is null
            ? Shared(property, frame)
            : AbstractValue.Unknown;
    }

    public override AbstractValue VisitPropertyReference(IPropertyReferenceOperation operation, Frame frame)
    {
        var instance = operation.Instance is null ? AbstractValue.Unknown : Settle(Evaluate(operation.Instance, frame), mustNotBeNull: true);
        if (instance is TensorValue && operation is { Arguments.Length: > 0, Property.GetMethod: { } getter })
            return Call(new CallSite(getter, instance, ArgumentsOf(operation.Arguments, frame), operation, frame));
        if (operation.Property is { Name: "Tensor", ContainingType: var wrapper } && ShapedTypes.IsShaped(wrapper))
            return instance as TensorValue ?? new TensorValue(ShapedTypes.ShapeOf(wrapper, session), "float");
        if (operation is { Instance: null, Property: { GetMethod: { } of } staticProperty })
            return StaticProperty(staticProperty, of, operation, frame);

        var arguments = operation.Arguments.Select(argument => Evaluate(argument.Value, frame)).ToList();
        return (instance, arguments) switch
        {
            (TensorValue tensor, []) => TensorProperty(tensor, operation.Property.Name),
            (SequenceValue list, [var index]) => ItemOf(list.Content, index, frame),
            (MapValue map, [var key]) => EntryOf(map, key),
            (SequenceValue list, []) when operation.Property.Name is "Length" or "Count" => AbstractValue.Of(list.Content.Count),
            (ObjectValue module, [var index]) when ContentOf(module) is { } children => ItemOf(children, index, frame),
            (ObjectValue { Children.Content: { IsKnown: true } children }, []) when operation.Property.Name is "Count" or "Length" => AbstractValue.Of(children.Count),
            (_, []) when IsResultOfTask(operation.Property) => instance,
            (ObjectValue owner, []) => PropertyOf(owner, operation, frame),
            (PlainValue { Value: ShapeValue lengths }, [var index]) => CheckedLength(lengths.Shape, index, operation, frame),
            (_, { Count: > 0 }) when instance is not SequenceValue && operation.Property.GetMethod is { } indexer && session.HasSource(indexer) && !indexer.IsAbstract =>
                Call(new CallSite(indexer, instance, ArgumentsOf(operation.Arguments, frame), operation, frame)),
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
        if (IsRange(operation.Argument.Type))
            return instance is SequenceValue whole ? Part(whole, Evaluate(operation.Argument, frame)) : AbstractValue.Unknown;

        var index = operation.Argument is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat
            ? ConstantOf(Evaluate(hat.Operand, frame)) is { } fromEnd ? AbstractValue.Of(-fromEnd) : AbstractValue.Unknown
            : Evaluate(operation.Argument, frame);
        return (instance, ConstantOf(index)) switch
        {
            (PlainValue { Value: ShapeValue lengths }, not null) => CheckedLength(lengths.Shape, index, operation, frame),
            (SequenceValue list, < 0 and var back) => ItemOf(list.Content, AbstractValue.Of(list.Content.Count + back), frame),
            (ObjectValue module, < 0 and var back) when ContentOf(module) is { } children => ItemOf(children, AbstractValue.Of(children.Count + back), frame),
            (SequenceValue list, not null) => ItemOf(list.Content, index, frame),
            _ => AbstractValue.Unknown,
        };
    }

    public override AbstractValue VisitArrayElementReference(IArrayElementReferenceOperation operation, Frame frame)
    {
        var array = Evaluate(operation.ArrayReference, frame);
        if (array is SequenceValue whole && operation.Indices is [{ } range] && IsRange(range.Type))
            return Part(whole, Evaluate(range, frame));

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

        return list is { IsKnown: true, Length: null, Repeated: TensorValue { Shape: { } shape } repeated } && list.Items.Concat(list.Tail).All(other => Joining.IsLike(other, repeated)) && !shape.Items.Any(size => size.Dim is { } dim && list.Index is { } symbol && dim.Symbols.Contains(symbol))
            ? repeated
            : AbstractValue.Unknown;
    }

    /// <summary>The item of that number, a tensor among many as a value of the graph; null where it is not known which one that is.</summary>
    private AbstractValue? ItemAt(SequenceContent list, Dim index, Frame frame)
    {
        var item = list.IsKnown ? list.At(index, list.Items.Count > 0 && session.Decide(new Comparison(index, Relation.GreaterOrEqual, list.Items.Count)) == true) : null;
        if (item is not TensorValue { Index: TensorValue.NotInGraph, Shape: { } shape } tensor || list.Stacked is not { } stack || frame.IsOutsideGraph || !session.Graph.IsComplete)
            return item;

        var part = tensor.At(session.Graph.AddValue(shape, tensor.ElementType));
        session.Graph.AddMove(stack, part.Index, fromPart: index - list.Items.Count + list.StackedItems);
        return part;
    }

    private static readonly Contract Dimension = Contract.Parse("(*A) -> reduce(A, dim)");

    /// <summary>As below; an index that the shape does not have is told.</summary>
    private AbstractValue CheckedLength(Shape shape, AbstractValue index, IOperation operation, Frame frame)
    {
        var scope = new Dictionary<string, Value> { ["dim"] = index.ToValue() };
        if (Dimension.Apply([shape], scope, session.Facts).Failure is not { } failure)
            return LengthAt(shape, index);

        var context = new MessageContext(null, CodeText.Of(operation.Syntax), [new InputDescription("it", shape, null)]);
        session.Graph.GiveUp();
        session.Findings.Tell(RuleIds.Rank, operation.Syntax, frame, Messages.Describe(failure, Dimension, scope, context));
        return AbstractValue.Explained;
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
