using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

public class GemmTests
{
    private static readonly int[] rows = [0, 1, 2, 3, 5, 7, 8, 15];
    private static readonly int[] columns = [0, 1, 4, 7, 8, 9, 16, 17, 32, 33, 63];
    private static readonly int[] depths = [0, 1, 3, 4, 7, 8, 9, 16, 17, 33, 50];

    [Fact]
    public void A_product_with_a_transposed_matrix_is_the_sum_of_products()
    {
        var random = new Random(1);
        foreach (var m in rows)
        foreach (var n in columns)
        foreach (var k in depths)
            CheckTransposed(random, m, n, k, withBias: (m + n + k) % 2 == 0, (ActivationKind)((m + n + k) % 4));
    }

    [Fact]
    public void A_product_is_the_sum_of_products()
    {
        var random = new Random(2);
        foreach (var m in rows)
        foreach (var n in columns)
        foreach (var k in depths)
            CheckPlain(random, m, n, k);
    }

    [Theory]
    [InlineData(1, 120, 400)]
    [InlineData(9, 40, 1000)]
    [InlineData(64, 10, 784)]
    [InlineData(3, 5, 2049)]
    [InlineData(20, 40, 2100)]
    public void Long_sums_are_within_the_bound(int m, int n, int k)
    {
        var random = new Random(3);
        CheckTransposed(random, m, n, k, withBias: true, ActivationKind.Identity);
        CheckPlain(random, m, n, k);
    }

    [Fact]
    public void Nothing_beyond_the_result_is_written()
    {
        var random = new Random(4);
        foreach (var m in new[] { 1, 3, 9 })
        foreach (var n in new[] { 1, 5, 33 })
        {
            var (a, b) = (Numbers.Random(random, m * 20), Numbers.Random(random, n * 20));
            var c = new float[(m * n) + 40];
            Array.Fill(c, 7);
            Gemm.MultiplyTransposed(a, b, [], c, m, n, 20, new(ActivationKind.ReLU));
            Assert.All(c[(m * n)..], value => Assert.Equal(7, value));
            Gemm.Multiply(a, b, c, m, n, 20);
            Assert.All(c[(m * n)..], value => Assert.Equal(7, value));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void An_infinity_in_one_row_stays_in_its_column(int m)
    {
        const int N = 9, K = 19;
        var a = Enumerable.Repeat(1f, m * K).ToArray();
        var b = Enumerable.Repeat(1f, N * K).ToArray();
        b[(3 * K) + 8] = float.PositiveInfinity;
        var c = new float[m * N];
        Gemm.MultiplyTransposed(a, b, [], c, m, N, K);
        for (var i = 0; i < c.Length; i++)
            Assert.Equal(i % N == 3 ? float.PositiveInfinity : K, c[i]);
    }

    [Fact]
    public void A_span_that_is_too_short_is_named()
    {
        Assert.Equal("a", Assert.Throws<ArgumentException>(() => Gemm.Multiply(new float[5], new float[6], new float[4], 2, 2, 3)).ParamName);
        Assert.Equal("b", Assert.Throws<ArgumentException>(() => Gemm.Multiply(new float[6], new float[5], new float[4], 2, 2, 3)).ParamName);
        Assert.Equal("c", Assert.Throws<ArgumentException>(() => Gemm.Multiply(new float[6], new float[6], new float[3], 2, 2, 3)).ParamName);
        var error = Assert.Throws<ArgumentException>(
            () => Gemm.MultiplyTransposed(new float[6], new float[6], new float[1], new float[4], 2, 2, 3));
        Assert.StartsWith("'bias' has 1 elements, but 2 are needed.", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Gemm.Multiply([], [], [], -1, 2, 3));
    }

    private static void CheckTransposed(Random random, int m, int n, int k, bool withBias, ActivationKind kind)
    {
        var (a, b) = (Numbers.Random(random, m * k), Numbers.Random(random, n * k));
        var bias = withBias ? Numbers.Random(random, n) : [];
        var expected = new double[m * n];
        for (var i = 0; i < m; i++)
        for (var j = 0; j < n; j++)
        {
            var sum = withBias ? bias[j] : 0.0;
            for (var l = 0; l < k; l++)
                sum += (double)a[(i * k) + l] * b[(j * k) + l];
            expected[(i * n) + j] = Numbers.Activate(kind, sum);
        }

        var c = new float[m * n];
        Gemm.MultiplyTransposed(a, b, bias, c, m, n, k, new(kind));
        Numbers.AssertClose(expected, c, $"{m}×{k} by ({n}×{k})ᵀ");
    }

    private static void CheckPlain(Random random, int m, int n, int k)
    {
        var (a, b) = (Numbers.Random(random, m * k), Numbers.Random(random, k * n));
        var expected = new double[m * n];
        for (var i = 0; i < m; i++)
        for (var j = 0; j < n; j++)
        for (var l = 0; l < k; l++)
            expected[(i * n) + j] += (double)a[(i * k) + l] * b[(l * n) + j];
        var c = new float[m * n];
        Gemm.Multiply(a, b, c, m, n, k);
        Numbers.AssertClose(expected, c, $"{m}×{k} by {k}×{n}");
    }
}
