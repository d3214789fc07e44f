using System.Numerics.Tensors;

namespace ShapeGen.Golden.Tests;

/// <summary>How near numbers are to PyTorch's.</summary>
internal static class Numbers
{
    /// <summary>max|a − b| ≤ 1e-5 · max(0.1, max|b|), over the tensor as a whole; what is not finite must be the same.</summary>
    public static bool AreClose(Tensor<float> expected, Tensor<float> actual)
    {
        if (!actual.Lengths.SequenceEqual(expected.Lengths))
            return false;
        var bound = Bound(expected);
        return actual.Zip(expected).All(pair => pair.First.Equals(pair.Second) || Math.Abs((double)pair.First - pair.Second) <= bound);
    }

    /// <summary>The largest difference that results of a computation may have.</summary>
    public static double Bound(Tensor<float> expected) => 1e-5 * expected.Where(float.IsFinite).Select(value => (double)Math.Abs(value)).Append(0.1).Max();
}
