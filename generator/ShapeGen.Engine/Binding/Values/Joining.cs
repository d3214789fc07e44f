using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What is known of a value that is one of two.</summary>
internal static class Joining
{
    /// <summary>The value of a place that one of two ways leads to: the left one where the condition holds, of which nothing is known where it is null.</summary>
    public static AbstractValue Join(Condition? condition, AbstractValue left, Facts leftFacts, AbstractValue right, Facts rightFacts, IMerging? merging = null) => (left, right) switch
    {
        _ when ReferenceEquals(left, right) => left,
        (PlainValue a, PlainValue b) when a.Value is not UnknownValue && a.Value.Equals(b.Value) => left,
        (TensorValue a, TensorValue b) => Join(a, leftFacts, b, rightFacts, merging),
        (SequenceValue { IsTuple: true } a, SequenceValue { IsTuple: true } b) when a.Items.Count == b.Items.Count =>
            new SequenceValue(a.Items.Zip(b.Items, (first, second) => Join(condition, first, leftFacts, second, rightFacts, merging))) { IsTuple = true },
        _ when condition is null => left.IsExplained || right.IsExplained ? AbstractValue.Explained : AbstractValue.Unknown,
        _ => new ChoiceValue(condition, left, right),
    };

    /// <summary>As above, of lists that were written to.</summary>
    public static SequenceContent Join(Condition? condition, SequenceContent left, Facts leftFacts, SequenceContent right, Facts rightFacts, IMerging? merging = null)
    {
        if (left.Equals(right))
            return left;
        if (left is { IsKnown: true, IsFixed: true } && right is { IsKnown: true, IsFixed: true } && left.Count.Equals(right.Count) && !(left.IsListed && right.IsListed))
            return left.Unwritten();
        if (condition is not null && !left.IsFixed && !right.IsFixed && left.Ways is var ways and > 0 && right.Ways is var others and > 0 && ways + others <= MostWays && !SameItems(left, right))
            return SequenceContent.Of(condition, left, right);
        if (!left.IsKnown || !right.IsKnown || left.Items.Count != right.Items.Count || !left.IsListed || !right.IsListed)
            return left.Forgotten();

        return left with { Items = [.. left.Items.Zip(right.Items, (a, b) => Join(condition, a, leftFacts, b, rightFacts, merging))] };
    }

    private const int MostWays = 8;

    private static bool SameItems(SequenceContent left, SequenceContent right) => left is { IsKnown: true, IsListed: true } && right is { IsKnown: true, IsListed: true } && left.Items.Count == right.Items.Count;

    /// <summary>The shape that both have, each under its own facts.</summary>
    private static TensorValue Join(TensorValue left, Facts leftFacts, TensorValue right, Facts rightFacts, IMerging? merging)
    {
        if (left.Index == right.Index && Equals(left.Shape, right.Shape))
            return left;

        var shape =
            left.Shape is null || right.Shape is null ? null
            : ShapeComparison.Compare(left.Shape, right.Shape, rightFacts).Kind == VerdictKind.Proven ? left.Shape
            : ShapeComparison.Compare(right.Shape, left.Shape, leftFacts).Kind == VerdictKind.Proven ? right.Shape
            : ShapeComparison.Common(left.Shape, leftFacts, right.Shape, rightFacts);
        var joined = new TensorValue(shape, left.ElementType)
        {
            HasCause = merging is null || shape is null || left.IsExplained || right.IsExplained,
            Source = left.Source,
            Origin = left.Origin,
            IsOptional = left.IsOptional || right.IsOptional,
        };
        return merging is not null && !joined.HasCause ? merging.Merge(left, right, joined) : joined;
    }

    /// <summary>True where both are known and take part in the same way: tensors of one shape, layers of one kind and size.</summary>
    public static bool IsLike(AbstractValue left, AbstractValue right) => (left, right) switch
    {
        (TensorValue { Shape: { } a }, TensorValue { Shape: { } b }) => a.Equals(b),
        (ObjectValue a, ObjectValue b) => ReferenceEquals(a, b) || a.IsLike(b),
        _ => ReferenceEquals(left, right),
    };

    /// <summary>True where the two differ in tensors, and what they were joined to is none that a graph has.</summary>
    public static bool IsLost(object? left, object? right, object? joined) => joined switch
    {
        TensorValue tensor => tensor.Index == TensorValue.NotInGraph && DifferInTensors(left, right),
        SequenceValue list when left is SequenceValue a && right is SequenceValue b => IsLost(a.Content, b.Content, list.Content),
        SequenceContent { IsKnown: true } list when left is SequenceContent a && right is SequenceContent b && a.Items.Count == list.Items.Count && b.Items.Count == list.Items.Count =>
            Enumerable.Range(0, list.Items.Count).Any(i => IsLost(a.Items[i], b.Items[i], list.Items[i])),
        ChoiceValue => false,
        _ => DifferInTensors(left, right),
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

/// <summary>Makes one tensor of the graph out of two, of which one is computed.</summary>
internal interface IMerging
{
    /// <summary>The tensor that holds whichever was computed.</summary>
    TensorValue Merge(TensorValue left, TensorValue right, TensorValue joined);
}
