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

    /// <summary>As above, for whole tensors, without an assertion.</summary>
    public static bool AreClose(Tensor<float> expected, Tensor<float> actual)
    {
        if (!actual.Lengths.SequenceEqual(expected.Lengths))
            return false;

        var bound = Bound(expected.ToArray());
        return expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) <= bound);
    }

    public static void AssertClose(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var bound = Bound(expected);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, bound));
    }

    private static float Bound(float[] expected) => 1e-5f * Math.Max(0.1f, expected.Select(Math.Abs).Append(0).Max());
}
