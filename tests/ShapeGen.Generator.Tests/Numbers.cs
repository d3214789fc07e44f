using System.Numerics.Tensors;

namespace ShapeGen.Generation.Tests;

/// <summary>Inputs and their comparison.</summary>
internal static class Numbers
{
    /// <summary>A tensor of numbers between -1 and 1, always the same.</summary>
    public static Tensor<float> Tensor(params ReadOnlySpan<nint> lengths)
    {
        var tensor = System.Numerics.Tensors.Tensor.CreateFromShape<float>(lengths);
        var random = new Random(1);
        foreach (ref var value in tensor.AsTensorSpan())
            value = (random.NextSingle() * 2) - 1;
        return tensor;
    }

    /// <summary>max|a - b| is at most 1e-5 · max(0.1, max|b|).</summary>
    public static void AssertClose(Tensor<float> expected, Tensor<float> actual)
    {
        Assert.Equal(expected.Lengths.ToArray(), actual.Lengths.ToArray());
        AssertClose(expected.ToArray(), actual.ToArray());
    }

    public static void AssertClose(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var bound = 1e-5f * Math.Max(0.1f, expected.Max(Math.Abs));
        Assert.All(expected.Zip(actual), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, bound));
    }
}
