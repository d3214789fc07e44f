using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

public class ElementwiseTests
{
    private delegate void Operation(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output,
        ReadOnlySpan<nint> leftLengths, ReadOnlySpan<nint> rightLengths);

    public static TheoryData<int[], int[], int[]> Shapes => new()
    {
        { [3, 4], [3, 4], [3, 4] },
        { [37], [37], [37] },
        { [3, 40], [40], [3, 40] },
        { [40], [3, 40], [3, 40] },
        { [3, 1], [3, 5], [3, 5] },
        { [3, 1], [1, 5], [3, 5] },
        { [2, 3, 4], [3, 1], [2, 3, 4] },
        { [1, 3, 1, 2], [4, 1, 5, 1], [4, 3, 5, 2] },
        { [], [2, 3], [2, 3] },
        { [2, 3], [1, 1, 1], [1, 2, 3] },
        { [], [], [] },
        { [0, 3], [3], [0, 3] },
        { [0], [1], [0] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Operations_broadcast(int[] left, int[] right, int[] result)
    {
        Check(Elementwise.Add, (a, b) => a + b, left, right, result);
        Check(Elementwise.Subtract, (a, b) => a - b, left, right, result);
        Check(Elementwise.Multiply, (a, b) => a * b, left, right, result);
        Check(Elementwise.Divide, (a, b) => a / b, left, right, result);
    }

    [Fact]
    public void Numbers_stand_on_either_side()
    {
        float[] input = [.. Enumerable.Range(1, 37)];
        var output = new float[37];
        Elementwise.AddScalar(input, output, 3);
        Assert.Equal(input.Select(x => x + 3), output);
        Elementwise.SubtractScalar(input, output, 3);
        Assert.Equal(input.Select(x => x - 3), output);
        Elementwise.MultiplyScalar(input, output, 3);
        Assert.Equal(input.Select(x => x * 3), output);
        Elementwise.DivideScalar(input, output, 3);
        Assert.Equal(input.Select(x => x / 3), output);
        Elementwise.SubtractFromScalar(input, output, 3);
        Assert.Equal(input.Select(x => 3 - x), output);
        Elementwise.DivideIntoScalar(input, output, 3);
        Assert.Equal(input.Select(x => 3 / x), output);
    }

    [Fact]
    public void The_result_may_replace_an_operand()
    {
        float[] left = [1, 2, 3, 4], right = [10, 20];
        Elementwise.Add(left, right, left, [2, 2], [2]);
        Assert.Equal([11, 22, 13, 24], left);
        Elementwise.DivideIntoScalar(right, right, 20);
        Assert.Equal([2, 1], right);
    }

    [Fact]
    public void Shapes_that_do_not_broadcast_and_short_spans_are_errors()
    {
        var error = Assert.Throws<ArgumentException>(() => Elementwise.Add(new float[6], new float[4], new float[6], [2, 3], [2, 2]));
        Assert.StartsWith("The shapes do not broadcast: 3 and 2 in dimension -1.", error.Message);
        Assert.Equal("left", Assert.Throws<ArgumentException>(() => Elementwise.Add(new float[5], new float[3], new float[6], [2, 3], [3])).ParamName);
        Assert.Equal("right", Assert.Throws<ArgumentException>(() => Elementwise.Add(new float[6], new float[2], new float[6], [2, 3], [3])).ParamName);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => Elementwise.Add(new float[6], new float[3], new float[5], [2, 3], [3])).ParamName);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => Elementwise.AddScalar(new float[2], new float[1], 1)).ParamName);
    }

    private static void Check(Operation operation, Func<float, float, float> exact, int[] left, int[] right, int[] result)
    {
        var random = new Random(20);
        var a = Numbers.Random(random, Count(left));
        var b = Numbers.Random(random, Count(right));
        var expected = new float[Count(result)];
        for (var i = 0; i < expected.Length; i++)
            expected[i] = exact(a[Place(i, result, left)], b[Place(i, result, right)]);
        var output = new float[expected.Length];
        operation(a, b, output, [.. left.Select(x => (nint)x)], [.. right.Select(x => (nint)x)]);
        Assert.Equal(expected, output);
    }

    private static int Count(int[] lengths) => lengths.Aggregate(1, (product, length) => product * length);

    /// <summary>The place in an operand of the result's i-th float.</summary>
    private static int Place(int i, int[] result, int[] operand)
    {
        var (place, stride) = (0, 1);
        for (var axis = 1; axis <= operand.Length; axis++)
        {
            if (operand[^axis] > 1)
                place += i % result[^axis] * stride;
            stride *= operand[^axis];
            i /= result[^axis];
        }

        return place;
    }
}
