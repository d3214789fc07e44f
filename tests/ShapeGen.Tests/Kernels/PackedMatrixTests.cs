using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

public class PackedMatrixTests
{
    /// <summary>Fewer columns than a vector, whole panels, a last panel that overlaps the one before, and sums in several passes.</summary>
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 1, 2, 5 }, { 10, 2, 5 }, { 1, 10, 128 }, { 3, 17, 9 }, { 1, 32, 64 }, { 5, 50, 50 }, { 8, 33, 20 }, { 1, 63, 31 }, { 9, 120, 400 },
        { 1, 50, 1023 }, { 2, 49, 1024 }, { 1, 37, 1025 }, { 7, 42, 2100 }, { 257, 18, 3 }, { 4, 5, 0 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_product_with_a_packed_weight_is_that_of_the_weight(int m, int n, int k)
    {
        var random = new Random(61);
        foreach (var withBias in new[] { false, true })
        {
            float[] a = Numbers.Random(random, m * k), b = Numbers.Random(random, n * k), bias = withBias ? Numbers.Random(random, n) : [];
            var c = new float[m * n];
            Array.Fill(c, float.NaN);
            PackedMatrix.Multiply(a, Numbers.Weight(b), bias, c, m, n, k, new Activation(ActivationKind.ReLU));
            Numbers.AssertClose(Expected(a, b, bias, m, n, k), c, $"{m} x {n} x {k}");
        }
    }

    private static double[] Expected(float[] a, float[] b, float[] bias, int m, int n, int k)
    {
        var c = new double[m * n];
        for (var i = 0; i < m; i++)
        for (var j = 0; j < n; j++)
        {
            var sum = bias.Length > 0 ? (double)bias[j] : 0;
            for (var l = 0; l < k; l++)
                sum += (double)a[(i * k) + l] * b[(j * k) + l];
            c[(i * n) + j] = Math.Max(0, sum);
        }

        return c;
    }
}
