using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

public class CopyingTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 1)]
    [InlineData(1, 9)]
    [InlineData(4, 4)]
    [InlineData(7, 13)]
    [InlineData(33, 18)]
    public void A_transposed_matrix_has_columns_for_rows(int rows, int columns)
    {
        float[] input = [.. Enumerable.Range(0, rows * columns)];
        var output = new float[rows * columns];
        Copying.TransposeMatrix(input, output, rows, columns);
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
            Assert.Equal(input[(row * columns) + column], output[(column * rows) + row]);
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2 })]
    [InlineData(new[] { 0, 2, 1 })]
    [InlineData(new[] { 1, 0, 2 })]
    [InlineData(new[] { 1, 2, 0 })]
    [InlineData(new[] { 2, 0, 1 })]
    [InlineData(new[] { -1, 1, -3 })]
    public void A_permutation_moves_each_float_to_its_place(int[] dims)
    {
        nint[] lengths = [3, 5, 6];
        float[] input = [.. Enumerable.Range(0, 90)];
        var output = new float[90];
        Copying.Permute(input, output, lengths, [.. dims.Select(dim => (nint)dim)]);
        var axes = dims.Select(dim => (dim + 3) % 3).ToArray();
        var outLengths = axes.Select(axis => lengths[axis]).ToArray();
        nint[] strides = [30, 6, 1];
        for (var i = 0; i < 90; i++)
        {
            nint[] place = [i / (outLengths[1] * outLengths[2]), i / outLengths[2] % outLengths[1], i % outLengths[2]];
            Assert.Equal(input[place.Zip(axes, (p, axis) => p * strides[axis]).Aggregate((a, b) => a + b)], output[i]);
        }
    }

    [Fact]
    public void Permutations_of_no_and_of_empty_dimensions_are_copies()
    {
        var output = new float[1];
        Copying.Permute([5], output, [], []);
        Assert.Equal(5, output[0]);
        Copying.Permute([], [], [0, 3], [1, 0]);
        Copying.Permute([], [], [3, 0], [1, 0]);
    }

    [Fact]
    public void Two_dimensions_are_exchanged()
    {
        var output = new float[8];
        Copying.Transpose([0, 1, 2, 3, 4, 5, 6, 7], output, [2, 2, 2], 0, -1);
        Assert.Equal([0, 4, 2, 6, 1, 5, 3, 7], output);
    }

    [Fact]
    public void A_dimension_that_is_missing_or_named_twice_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => Copying.Permute(new float[4], new float[4], [2, 2], [0]));
        Assert.Throws<ArgumentException>(() => Copying.Permute(new float[4], new float[4], [2, 2], [1, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Copying.Permute(new float[4], new float[4], [2, 2], [0, 2]));
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => Copying.Permute(new float[4], new float[3], [2, 2], [1, 0])).ParamName);
    }

    [Fact]
    public void Parts_are_taken_along_any_dimension()
    {
        float[] input = [.. Enumerable.Range(0, 24)];
        var output = new float[12];
        Copying.Select(input, output, [2, 3, 4], 1, -1);
        Assert.Equal([8, 9, 10, 11, 20, 21, 22, 23], output[..8]);
        Copying.Select(input, output.AsSpan(0, 6), [2, 3, 4], -1, 1);
        Assert.Equal([1, 5, 9, 13, 17, 21], output[..6]);
        Copying.Narrow(input, output, [2, 3, 4], 0, -1, 1);
        Assert.Equal(input[12..], output);
        Copying.Narrow(input, output, [2, 3, 4], 1, 1, 1);
        Assert.Equal([4, 5, 6, 7, 16, 17, 18, 19], output[..8]);
    }

    [Fact]
    public void Parts_that_do_not_exist_are_errors()
    {
        var output = new float[24];
        Assert.Throws<ArgumentOutOfRangeException>(() => Copying.Select(new float[24], output, [2, 3, 4], 1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Copying.Select(new float[24], output, [2, 3, 4], 3, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Copying.Narrow(new float[24], output, [2, 3, 4], 1, 1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Copying.Narrow(new float[24], output, [2, 3, 4], 1, -4, 1));
    }

    [Fact]
    public void Concatenated_tensors_lie_one_behind_the_other()
    {
        var output = new float[10];
        Copying.Concatenate([1, 2, 3, 4], [5, 6, 7, 8, 9, 10], output, [2, 2], [2, 3], 1);
        Assert.Equal([1, 2, 5, 6, 7, 3, 4, 8, 9, 10], output);
        Copying.Concatenate([1, 2, 3, 4], [5, 6], output, [2, 2], [1, 2], -2);
        Assert.Equal([1, 2, 3, 4, 5, 6], output[..6]);
        Assert.Throws<ArgumentException>(() => Copying.Concatenate([1, 2, 3, 4], [5, 6], new float[6], [2, 2], [1, 2], 1));
    }
}
