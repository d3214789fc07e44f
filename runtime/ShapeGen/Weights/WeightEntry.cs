namespace ShapeGen;

/// <summary>An entry of a weight file, without its numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DType">The type of its numbers as safetensors files name it: <c>F32</c>, <c>BF16</c>, <c>I64</c>.</param>
/// <param name="Shape">Its sizes; none for a single number.</param>
public abstract record WeightEntry(string Name, string DType, IReadOnlyList<long> Shape)
{
    internal string ShapeText => Typed.ShapeText.Of(Shape);

    /// <summary>The sizes of a tensor that holds it; the platform has none without sizes.</summary>
    internal nint[] Lengths
    {
        get
        {
            if (Shape.Count == 0)
                return [1];

            var lengths = new nint[Shape.Count];
            for (var i = 0; i < lengths.Length; i++)
                lengths[i] = (nint)Shape[i];
            return lengths;
        }
    }
}
