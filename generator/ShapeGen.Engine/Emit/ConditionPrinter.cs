using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Prints conditions on sizes as C# and in the notation of contracts.</summary>
internal static class ConditionPrinter
{
    /// <summary>The condition as C#; it has no unknown part.</summary>
    public static string Print(Condition condition, DimPrinter dims) => condition switch
    {
        Comparison comparison => $"{dims.Print(comparison.Left)} {Operator(comparison.Relation)} {dims.Print(comparison.Right)}",
        Not not => $"!({Print(not.Operand, dims)})",
        And and => $"({Print(and.Left, dims)}) && ({Print(and.Right, dims)})",
        Or or => $"({Print(or.Left, dims)}) || ({Print(or.Right, dims)})",
        UnknownCondition flag => dims.Flag(flag.Name),
        _ => condition is Truth { Value: true } ? "true" : "false",
    };

    /// <summary>The symbols in a condition, or null where part of it is not known.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="isFlag">Says which truth values are known; none where it is null.</param>
    public static IEnumerable<Symbol>? Symbols(Condition condition, Func<string, bool>? isFlag = null) => condition switch
    {
        Truth => [],
        UnknownCondition flag => isFlag?.Invoke(flag.Name) == true ? [] : null,
        Comparison comparison => comparison.Left.Symbols.Concat(comparison.Right.Symbols),
        Not not => Symbols(not.Operand, isFlag),
        And and => Join(and.Left, and.Right, isFlag),
        Or or => Join(or.Left, or.Right, isFlag),
        _ => null,
    };

    private static IEnumerable<Symbol>? Join(Condition left, Condition right, Func<string, bool>? isFlag) =>
        Symbols(left, isFlag) is { } first && Symbols(right, isFlag) is { } second ? first.Concat(second) : null;

    private static string Operator(Relation relation) => relation switch
    {
        Relation.Equal => "==",
        Relation.NotEqual => "!=",
        Relation.Less => "<",
        Relation.LessOrEqual => "<=",
        Relation.Greater => ">",
        _ => ">=",
    };
}
