using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Prints shapes as lists of sizes in C#.</summary>
internal static class ShapePrinter
{
    /// <summary>The sizes as a collection expression: <c>[N, 16, 5]</c>, <c>[.. leading, 10]</c>.</summary>
    public static string Collection(Shape shape, RunFace face, DimPrinter printer) =>
        $"[{string.Join(", ", shape.Items.Select(item => item.Dim is { } dim ? printer.Print(dim) : ".. " + face.NameOf(item.Pack!)))}]";
}
