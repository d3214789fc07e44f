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
        _ => condition is Truth { Value: true } ? "true" : "false",
    };

    /// <summary>The symbols in a condition, or null where part of it is not known.</summary>
    public static IEnumerable<Symbol>? Symbols(Condition condition) => condition switch
    {
        Truth => [],
        Comparison comparison => comparison.Left.Symbols.Concat(comparison.Right.Symbols),
        Not not => Symbols(not.Operand),
        And and => Join(and.Left, and.Right),
        Or or => Join(or.Left, or.Right),
        _ => null,
    };

    private static IEnumerable<Symbol>? Join(Condition left, Condition right) =>
        Symbols(left) is { } first && Symbols(right) is { } second ? first.Concat(second) : null;

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
