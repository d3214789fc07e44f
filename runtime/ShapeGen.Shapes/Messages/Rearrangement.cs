namespace ShapeGen.Shapes;

/// <summary>An operation that changes only how a tensor's elements are arranged.</summary>
/// <param name="Call">The operation: <c>Permute(0, 3, 1, 2)</c>.</param>
/// <param name="Result">The shape that it gives.</param>
/// <param name="Question">What it would be the answer to.</param>
internal sealed record Rearrangement(string Call, Shape Result, string Question)
{
    private const string ChannelsLast = "Do the channels come last?";
    private const string ChannelsFirst = "Do the channels come first?";

    /// <summary>True where dimensions become one, so that their product must be what is wanted.</summary>
    public bool IsFlattening { get; private init; }

    /// <summary>The place to which one dimension is moved past others, or -1.</summary>
    public int Target { get; private init; } = -1;

    /// <summary>The operations that people forget, the most common mistakes first.</summary>
    public static IEnumerable<Rearrangement> Of(Shape shape) => shape.Rank is not { } rank ? [] :
    [
        .. Permutations(rank).Select(permutation => Permuted(shape, permutation.Order, permutation.Question)).Where(permuted => permuted.IsPlain(shape)),
        .. Enumerable.Range(0, rank).Where(axis => rank > 1 && IsOne(shape, axis)).Select(axis => Squeezed(shape, axis)),
        .. Enumerable.Range(1, Math.Max(0, rank - 2)).Select(start => Flattened(shape, start)),
        .. new[] { 0, 1 }.Where(axis => axis <= rank).Select(axis => Unsqueezed(shape, axis)),
        .. new[] { 1, 2 }.Where(_ => rank > 0).Select(count => WithTrailing(shape, count)),
    ];

    /// <summary>The last dimension of two as several, of the given sizes.</summary>
    public static Rearrangement Unflattened(Shape shape, IReadOnlyList<Dim> sizes)
    {
        var last = shape.Items.Count - 1;
        var list = string.Join(", ", sizes);
        return new($"Unflatten({last}, [{list}])", new(shape.Items.Take(last).Concat(sizes.Select(size => (ShapeItem)size))), $"Was {string.Join("*", sizes)} = {shape.Items[last]} flattened?");
    }

    /// <summary>The question with its answer.</summary>
    public string Sentence => $"{Question} {Call} gives {Result}.";

    private static IEnumerable<(int[] Order, string Question)> Permutations(int rank) => rank switch
    {
        2 => [([1, 0], "Is the matrix transposed?")],
        3 =>
        [
            ([0, 2, 1], "Are dimensions 1 and 2 swapped?"),
            ([2, 0, 1], ChannelsLast),
            ([1, 0, 2], "Are batch and time swapped?"),
        ],
        4 =>
        [
            ([0, 3, 1, 2], ChannelsLast),
            ([0, 2, 3, 1], ChannelsFirst),
            ([0, 1, 3, 2], "Are the last two dimensions swapped?"),
            ([0, 2, 1, 3], "Are dimensions 1 and 2 swapped?"),
        ],
        5 => [([0, 4, 1, 2, 3], ChannelsLast), ([0, 2, 3, 4, 1], ChannelsFirst)],
        _ => [],
    };

    /// <summary>False where a dimension that is moved past others, or swapped, has the size of another one: then it is by chance that it fits.</summary>
    private bool IsPlain(Shape shape)
    {
        var moved = Enumerable.Range(0, shape.Items.Count).Where(place => Target < 0 ? !Result.Items[place].Equals(shape.Items[place]) : place == Target);
        return moved.All(place => shape.Items.Skip(1).Count(item => item.Equals(Result.Items[place])) <= 1);
    }

    private static Rearrangement Permuted(Shape shape, int[] order, string question)
    {
        var moved = Enumerable.Range(0, order.Length).Where(place => order[place] != place).ToList();
        var isSwap = moved.Count == 2;
        return new(
            isSwap ? $"Transpose({moved[0]}, {moved[1]})" : $"Permute({string.Join(", ", order)})",
            new(order.Select(axis => shape.Items[axis])),
            question)
        {
            Target = isSwap ? -1 : moved.First(place => Math.Abs(order[place] - place) > 1),
        };
    }

    private static Rearrangement Flattened(Shape shape, int start)
    {
        var product = shape.Items.Skip(start).Select(item => item.Dim!).Aggregate((left, right) => left * right);
        return new($"Flatten({start})", new(shape.Items.Take(start).Append(product)), "Is a flattening missing?") { IsFlattening = true };
    }

    private static Rearrangement Squeezed(Shape shape, int axis) =>
        new($"Squeeze({axis})", new(shape.Items.Where((_, index) => index != axis)), "Is the dimension of size 1 too many?");

    private static Rearrangement Unsqueezed(Shape shape, int axis) => new(
        $"Unsqueeze({axis})",
        new([.. shape.Items.Take(axis), (Dim)1, .. shape.Items.Skip(axis)]),
        axis == 0 ? "Is the batch dimension missing?" : "Is a dimension missing?");

    private static Rearrangement WithTrailing(Shape shape, int count) => new(
        string.Join(".", Enumerable.Repeat("Unsqueeze(-1)", count)),
        new(shape.Items.Concat(Enumerable.Repeat((ShapeItem)(Dim)1, count))),
        count == 1 ? "Is a dimension missing?" : "Are two dimensions missing?");

    private static bool IsOne(Shape shape, int axis) => shape.Items[axis].Dim!.TryGetConstant(out var size) && size == 1;
}
