namespace ShapeGen.Shapes;

/// <summary>Names the numbers nearby that divide, where one does not divide the other.</summary>
internal static class DivisibilityHint
{
    /// <summary>The hint for a requirement <c>a % b == 0</c> whose sizes are numbers; otherwise null.</summary>
    public static Hint? Of(Expression requirement, IReadOnlyDictionary<string, Value> values) =>
        requirement.Divisibility is var (dividend, divisor)
        && NumberOf(dividend, values) is { } size
        && NumberOf(divisor, values) is { } parts and > 1
            ? new(string.Join("; ", Multiples(size, parts), Divisors(size, parts)) + ".", null)
            : null;

    private static long? NumberOf(Expression expression, IReadOnlyDictionary<string, Value> values) =>
        expression.Evaluate(values, Facts.None) is IntegerValue value && value.Dim.TryGetConstant(out var number) && number is > 0 and < 1_000_000 ? number : null;

    private static string Multiples(long size, long parts)
    {
        var below = size / parts * parts;
        return below == 0 ? $"{parts} is the next multiple of {parts}" : $"{below} and {below + parts} are multiples of {parts}";
    }

    private static string Divisors(long size, long parts)
    {
        var below = Enumerable.Range(1, (int)Math.Min(size, parts - 1)).Last(candidate => size % candidate == 0);
        var above = Enumerable.Range(1, (int)size).FirstOrDefault(candidate => candidate > parts && size % candidate == 0);
        return above == 0 ? $"{size} is a multiple of {below}" : $"{size} is a multiple of {below} and of {above}";
    }
}
