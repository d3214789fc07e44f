using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Reads shapes from types: <c>Shaped&lt;D32, D10&gt;</c>.</summary>
internal static class ShapedTypes
{
    /// <summary>True for a tensor whose shape is its type.</summary>
    public static bool IsShaped(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Shaped" } named && Names.IsOurs(named);

    /// <summary>The sizes that a type says; those that it leaves open have a symbol of their own each.</summary>
    public static Shape ShapeOf(INamedTypeSymbol type, BindingSession session) =>
        Shape.Of(type.TypeArguments.Select(size => SizeOf(size) is { } known ? Dim.Constant(known) : session.NewSize(size.Name)));

    /// <summary>The size that a type stands for, or null where it leaves it open.</summary>
    public static long? SizeOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named when !Names.IsOurs(named) => null,
        INamedTypeSymbol { Name: "Dim", TypeArguments: [var high, var low] } => (SizeOf(high) * DimTypes.Base) + SizeOf(low),
        { Name: ['D', _, ..] name } when int.TryParse(name.Substring(1), out var size) => size,
        _ => null,
    };
}
