using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Sizes that generated code has no way to read: items of lists of sizes, and numbers that were rounded to integers.</summary>
internal static class ComputedSizes
{
    /// <summary>How the name of a rounded number begins.</summary>
    public const string Prefix = "(int)";

    /// <summary>A contract cannot name them, so that nothing is promised of them.</summary>
    public const SymbolKind Kind = SymbolKind.Inferred;

    /// <summary>True for such a size.</summary>
    public static bool IsOne(Symbol symbol) => symbol.Kind == Kind && (symbol.Name.StartsWith(Prefix, StringComparison.Ordinal) || symbol.Name.Contains('['));

}
