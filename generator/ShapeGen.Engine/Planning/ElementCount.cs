using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>How many elements a tensor has.</summary>
public static class ElementCount
{
    /// <summary>The product of the sizes; a pack counts by the symbol of its product.</summary>
    public static Dim Of(Shape shape) =>
        shape.Items.Aggregate((Dim)1, (product, item) => product * (item.Dim ?? Dim.Of(item.Pack!.Product)));

    /// <summary>How many floats take the place of that many elements.</summary>
    public static Dim InFloats(Dim count, string elementType) => elementType switch
    {
        "long" => count * 2,
        "bool" => Blocks(count, 4),
        _ => count,
    };

    /// <summary>The next multiple of 16 floats, which are 64 bytes.</summary>
    public static Dim Aligned(Dim floats) => Blocks(floats, 16) * 16;

    private static Dim Blocks(Dim count, long size) => Dim.FloorDivide(count + (size - 1), size);
}
