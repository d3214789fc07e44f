using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What is known of a value that is one of two.</summary>
internal static class Joining
{
    /// <summary>The value of a place that one of two ways leads to: the left one where the condition holds, of which nothing is known where it is null.</summary>
    public static AbstractValue Join(Condition? condition, AbstractValue left, Facts leftFacts, AbstractValue right, Facts rightFacts) => (left, right) switch
    {
        _ when ReferenceEquals(left, right) => left,
        (PlainValue a, PlainValue b) when a.Value is not UnknownValue && a.Value.Equals(b.Value) => left,
        (TensorValue a, TensorValue b) => Join(a, leftFacts, b, rightFacts),
        (SequenceValue { IsTuple: true } a, SequenceValue { IsTuple: true } b) when a.Items.Count == b.Items.Count =>
            new SequenceValue(a.Items.Zip(b.Items, (first, second) => Join(condition, first, leftFacts, second, rightFacts))) { IsTuple = true },
        _ when condition is null => left.IsExplained || right.IsExplained ? AbstractValue.Explained : AbstractValue.Unknown,
        _ => new ChoiceValue(condition, left, right),
    };

    /// <summary>As above, of lists that were written to.</summary>
    public static SequenceContent Join(Condition? condition, SequenceContent left, Facts leftFacts, SequenceContent right, Facts rightFacts)
    {
        if (left.Equals(right))
            return left;
        if (left is { IsKnown: true, IsFixed: true } && right is { IsKnown: true, IsFixed: true } && left.Count.Equals(right.Count) && (left.Repeated ?? right.Repeated) is not null)
            return left.Unwritten();
        if (!left.IsKnown || !right.IsKnown || left.Items.Count != right.Items.Count || left.Repeated is not null || right.Repeated is not null)
            return left.Forgotten();

        return left with { Items = [.. left.Items.Zip(right.Items, (a, b) => Join(condition, a, leftFacts, b, rightFacts))] };
    }

    /// <summary>The shape that both have, each under its own facts.</summary>
    private static TensorValue Join(TensorValue left, Facts leftFacts, TensorValue right, Facts rightFacts)
    {
        if (left.Index == right.Index && Equals(left.Shape, right.Shape))
            return left;

        var shape =
            left.Shape is null || right.Shape is null ? null
            : ShapeComparison.Compare(left.Shape, right.Shape, rightFacts).Kind == VerdictKind.Proven ? left.Shape
            : ShapeComparison.Compare(right.Shape, left.Shape, leftFacts).Kind == VerdictKind.Proven ? right.Shape
            : ShapeComparison.Common(left.Shape, leftFacts, right.Shape, rightFacts);
        return new TensorValue(shape, left.ElementType)
        {
            HasCause = true,
            Source = left.Source,
            Origin = left.Origin,
            IsOptional = left.IsOptional || right.IsOptional,
        };
    }

    /// <summary>True where both are known and take part in the same way: tensors of one shape, layers of one kind and size.</summary>
    public static bool IsLike(AbstractValue left, AbstractValue right) => (left, right) switch
    {
        (TensorValue { Shape: { } a }, TensorValue { Shape: { } b }) => a.Equals(b),
        (ObjectValue a, ObjectValue b) => ReferenceEquals(a, b) || a.IsLike(b),
        _ => ReferenceEquals(left, right),
    };

    /// <summary>True where a tensor is, or may be, part of it that differs between the two.</summary>
    public static bool DifferInTensors(object? left, object? right) => (left, right) switch
    {
        _ when ReferenceEquals(left, right) => false,
        (TensorValue a, TensorValue b) => a.Index != b.Index || a.Index == TensorValue.NotInGraph,
        (TensorValue, _) or (_, TensorValue) => true,
        (SequenceValue a, SequenceValue b) => DifferInTensors(a.Content, b.Content),
        (SequenceContent a, SequenceContent b) => a.Items.Count != b.Items.Count || a.Items.Zip(b.Items, DifferInTensors).Any(differ => differ),
        _ => false,
    };
}
