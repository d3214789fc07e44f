using System.Numerics.Tensors;

namespace ShapeGen.Tests.Layers;

/// <summary>Compares with what was computed by hand.</summary>
internal static class Approximately
{
    public static void Equal(float[] expected, Tensor<float> actual)
    {
        var values = actual.ToArray();
        Assert.Equal(expected.Length, values.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - values[i]) <= 1e-5, $"[{i}]: {expected[i]} was expected, {values[i]} is there");
    }
}
