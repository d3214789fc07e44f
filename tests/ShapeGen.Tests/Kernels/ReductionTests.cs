using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

public class ReductionTests
{
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 1, 7, 1 }, { 3, 40, 1 }, { 3, 5, 2 }, { 2, 3, 300 }, { 2, 3, 1500 }, { 2, 30_000, 1 }, { 1, 3000, 5 }, { 0, 3, 2 }, { 2, 3, 0 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Sums_and_means_are_along_the_dimension(int outer, int length, int inner)
    {
        var input = Numbers.Random(new Random(30), outer * length * inner);
        var expected = new double[outer * inner];
        for (var i = 0; i < input.Length; i++)
            expected[(i / (length * inner) * inner) + (i % inner)] += input[i];
        var output = new float[outer * inner];
        Reduction.Sum(input, output, [outer, length, inner], 1);
        Numbers.AssertClose(expected, output);
        Reduction.Mean(input, output, [outer, length, inner], -2);
        Numbers.AssertClose([.. expected.Select(sum => sum / length)], output);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Softmax_gives_probabilities_along_the_dimension(int outer, int length, int inner)
    {
        var input = Numbers.Random(new Random(31), outer * length * inner, scale: 20);
        var (max, sum) = (new double[outer * inner], new double[outer * inner]);
        Array.Fill(max, double.NegativeInfinity);
        for (var i = 0; i < input.Length; i++)
            max[Line(i)] = Math.Max(max[Line(i)], input[i]);
        for (var i = 0; i < input.Length; i++)
            sum[Line(i)] += Math.Exp(input[i] - max[Line(i)]);
        var output = new float[input.Length];
        SoftmaxKernel.Apply(input, output, [outer, length, inner], 1);
        Numbers.AssertClose([.. input.Select((x, i) => Math.Exp(x - max[Line(i)]) / sum[Line(i)])], output);
        var logarithms = input.ToArray();
        SoftmaxKernel.ApplyLog(logarithms, logarithms, [outer, length, inner], 1);
        Numbers.AssertClose([.. input.Select((x, i) => x - max[Line(i)] - Math.Log(sum[Line(i)]))], logarithms);

        int Line(int i) => (i / (length * inner) * inner) + (i % inner);
    }

    [Fact]
    public void Great_numbers_do_not_overflow_a_softmax()
    {
        var output = new float[3];
        SoftmaxKernel.Apply([1000, 1000, float.NegativeInfinity], output, [3], 0);
        Assert.Equal([0.5f, 0.5f, 0], output);
        SoftmaxKernel.ApplyLog([1000, 1000, -1000], output, [3], 0);
        Assert.Equal([-MathF.Log(2), -MathF.Log(2), -2000 - MathF.Log(2)], output);
    }

    [Fact]
    public void The_mean_of_nothing_is_NaN()
    {
        var output = new float[2];
        Reduction.Mean([], output, [2, 0], 1);
        Assert.Equal([float.NaN, float.NaN], output);
    }

    [Fact]
    public void A_missing_dimension_and_a_short_span_are_errors()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Reduction.Sum(new float[4], new float[2], [2, 2], 2));
        Assert.Equal("input", Assert.Throws<ArgumentException>(() => Reduction.Sum(new float[3], new float[2], [2, 2], 0)).ParamName);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => SoftmaxKernel.Apply(new float[4], new float[3], [2, 2], 0)).ParamName);
    }
}
