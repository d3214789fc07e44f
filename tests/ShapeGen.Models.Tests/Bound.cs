namespace ShapeGen.Models.Tests;

/// <summary>How far numbers may be from those that another program computed.</summary>
internal static class Bound
{
    /// <summary>max|a - b| is at most 1e-5 · max(0.1, max|a|).</summary>
    public static void AssertWithin(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var bound = 1e-5f * Math.Max(0.1f, expected.Max(Math.Abs));
        Assert.InRange(expected.Zip(actual, (a, b) => Math.Abs(a - b)).Max(), 0, bound);
    }
}
