using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>
/// Sizes and shapes as texts in the notation of contracts, for members that read them at run time: each symbol goes by a name
/// that such a text may have, and those that the constructor determines are listed with their values.
/// </summary>
internal static class SizeText
{
    public static string Of(Dim size) => Named(size).ToString();

    public static string Of(Shape shape) => new Shape(shape.Items.Select(item => item.Dim is { } dim ? Named(dim) : item)).ToString();

    /// <summary>A literal of the text, or <c>null</c>.</summary>
    public static string Literal(Dim? size) => size is null ? "null" : Identifiers.Literal(Of(size));

    /// <summary>An expression for the sizes that the constructor determines.</summary>
    public static string Known(ModelScope scope) => scope.Mode is RunMode.Compiled or RunMode.Forwarded
        ? $"new {RuntimeNames.NamedSizes}({string.Join(", ", scope.Face!.Signature.Sizes.Select(size => $"({Identifiers.Literal(NameOf(size.Symbol))}, {scope.Face.NameOf(size.Symbol)})"))})"
        : $"new {RuntimeNames.NamedSizes}()";

    private static Dim Named(Dim size) => size.Substitute(symbol => IsPackProduct(symbol) ? null : Dim.Of(new Symbol(NameOf(symbol))));

    private static string NameOf(Symbol symbol) => Identifiers.Clean(symbol.Name);

    private static bool IsPackProduct(Symbol symbol) => symbol.Name.StartsWith("product(", StringComparison.Ordinal);
}
