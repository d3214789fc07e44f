using System.Globalization;

namespace ShapeGen.Shapes;

/// <summary>An entry of a weight file without its numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DType">The type of its numbers as safetensors files name it.</param>
/// <param name="Sizes">Its sizes; none for a single number.</param>
public sealed record DescribedEntry(string Name, string DType, IReadOnlyList<long> Sizes)
{
    /// <summary>The sizes as messages show shapes: <c>(120, 400)</c>.</summary>
    public string ShapeText => $"({string.Join(", ", Sizes.Select(size => size.ToString(CultureInfo.InvariantCulture)))})";
}
