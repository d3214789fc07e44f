using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

/// <summary>Random floats, and the bound within which a result in single precision equals one in double precision.</summary>
internal static class Numbers
{
    internal static float[] Random(Random random, int count, float scale = 1)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
            numbers[i] = scale * ((2 * random.NextSingle()) - 1);
        return numbers;
    }

    /// <summary>A weight of a layer with those floats.</summary>
    internal static LayerWeight Weight(float[] floats) => new(Tensor.Create(floats, [floats.Length]));

    internal static void AssertClose(double[] expected, ReadOnlySpan<float> actual, string of = "the result")
    {
        Assert.Equal(expected.Length, actual.Length);
        var largest = 0.1;
        foreach (var value in expected)
            largest = Math.Max(largest, Math.Abs(value));
        for (var i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= 1e-5 * largest))
                Assert.Fail($"{of}: [{i}] is {actual[i]}, not {expected[i]}; the largest is {largest}.");
        }
    }

    internal static double Activate(ActivationKind kind, double x) => kind switch
    {
        ActivationKind.Identity => x,
        ActivationKind.ReLU => Math.Max(0, x),
        ActivationKind.Tanh => Math.Tanh(x),
        ActivationKind.Sigmoid => 1 / (1 + Math.Exp(-x)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
