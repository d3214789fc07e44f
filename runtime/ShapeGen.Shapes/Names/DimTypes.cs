namespace ShapeGen.Shapes;

/// <summary>
/// The one C# type that stands for a size in <c>Shaped&lt;…&gt;</c>: <c>D28</c> up to 1024, <c>Dim&lt;Hi, Lo&gt;</c>
/// (Hi * 1024 + Lo) above. Each size has one, so that shapes agree across assemblies.
/// </summary>
public static class DimTypes
{
    /// <summary>The largest size with a type of its own, and what the first part of a <c>Dim&lt;Hi, Lo&gt;</c> counts.</summary>
    public const int Base = 1024;

    private const string Namespace = "global::ShapeGen.Dimensions.";

    /// <summary>The type that accepts any size.</summary>
    public const string Any = Namespace + "Any";

    /// <summary>
    /// The type's name with <c>global::</c>: <c>global::ShapeGen.Dimensions.D28</c>; <see cref="Any"/> for what no type
    /// stands for, a negative size or one above <see cref="int.MaxValue"/>.
    /// </summary>
    /// <param name="size">The size.</param>
    public static string NameOf(long size) => size switch
    {
        < 0 or > int.MaxValue => Any,
        <= Base => $"{Namespace}D{size}",
        _ => $"{Namespace}Dim<{NameOf(size / Base)}, {NameOf(size % Base)}>",
    };
}
