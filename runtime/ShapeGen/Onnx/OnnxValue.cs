using System.ComponentModel;
using ShapeGen.Shapes;

namespace ShapeGen.Onnx;

/// <summary>The type of a tensor's elements, by its number in ONNX.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum OnnxType
{
    /// <summary>32 bits, floating point.</summary>
    Float = 1,

    /// <summary>32 bits, whole.</summary>
    Int32 = 6,

    /// <summary>64 bits, whole.</summary>
    Int64 = 7,

    /// <summary>True or false.</summary>
    Bool = 9,
}

/// <summary>A tensor of an ONNX graph.</summary>
/// <param name="Name">Its name, which it alone has.</param>
/// <param name="Shape">Its shape, or null for a value in between whose shape nobody asks for.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record OnnxValue(string Name, Shape? Shape = null)
{
    /// <summary>The number of dimensions.</summary>
    /// <exception cref="NotSupportedException">The shape leaves it open.</exception>
    public int Rank => Shape?.Rank ?? throw new NotSupportedException($"ONNX needs the number of dimensions of '{Name}', which its shape {Shape} leaves open.");

    /// <summary>The size of a dimension; a negative one counts from the end.</summary>
    /// <exception cref="NotSupportedException">The shape leaves open which one it is.</exception>
    public Dim Size(int dim)
    {
        var items = Shape?.Items ?? [];
        var pack = items.TakeWhile(item => item.Pack is null).Count();
        var isKnown = dim >= 0 ? dim < Math.Min(pack, items.Count) : -dim <= items.Reverse().TakeWhile(item => item.Pack is null).Count();
        return isKnown ? items[dim < 0 ? dim + items.Count : dim].Dim! : throw new NotSupportedException($"ONNX needs the size of dimension {dim} of '{Name}', which its shape {Shape} leaves open.");
    }

    /// <summary>The sizes of the last dimensions, or null where one of them is not a number.</summary>
    internal long[]? LastSizes(int count)
    {
        var sizes = new long[count];
        for (var i = 0; i < count; i++)
        {
            if (!Size(i - count).TryGetConstant(out sizes[i]))
                return null;
        }

        return sizes;
    }

    /// <summary>A dimension counted from 0.</summary>
    internal int Axis(int dim) => dim < 0 ? dim + Rank : dim;
}
