using System.Numerics.Tensors;
using ShapeGen.Fuzz.Numbers.Reference;

namespace ShapeGen.Fuzz.Numbers;

/// <summary>The operations that random models call, under their names, in double precision.</summary>
public static class DoubleOperations
{
    public static Tensor<double> Relu(this Tensor<double> x) => Map("Relu", x, Functions.Relu, y => y.Relu());

    public static Tensor<double> Sigmoid(this Tensor<double> x) => Map("Sigmoid", x, Functions.Sigmoid, y => y.Sigmoid());

    public static Tensor<double> Tanh(this Tensor<double> x) => Map("Tanh", x, Math.Tanh, y => y.Tanh());

    public static Tensor<double> Gelu(this Tensor<double> x, string approximate = "none") =>
        Map("Gelu", x, approximate == "tanh" ? Functions.GeluTanh : Functions.Gelu, y => y.Gelu(approximate));

    public static Tensor<double> Silu(this Tensor<double> x) => Map("Silu", x, Functions.Silu, y => y.Silu());

    public static Tensor<double> Elu(this Tensor<double> x) => Map("Elu", x, value => Functions.Elu(value, 1), y => y.Elu());

    public static Tensor<double> Softplus(this Tensor<double> x) => Map("Softplus", x, Functions.Softplus, y => y.Softplus());

    public static Tensor<double> Mish(this Tensor<double> x) => Map("Mish", x, Functions.Mish, y => y.Mish());

    public static Tensor<double> Hardswish(this Tensor<double> x) => Map("Hardswish", x, Functions.Hardswish, y => y.Hardswish());

    public static Tensor<double> LeakyRelu(this Tensor<double> x, double slope) => Map("LeakyRelu", x, value => Functions.LeakyRelu(value, slope), y => y.LeakyRelu(slope));

    public static Tensor<double> Softsign(this Tensor<double> x) => Map("Softsign", x, Functions.Softsign, y => y.Softsign());

    public static Tensor<double> Selu(this Tensor<double> x) => Map("Selu", x, Functions.Selu, y => y.Selu());

    public static Tensor<double> Hardtanh(this Tensor<double> x, double least, double most) =>
        Map("Hardtanh", x, value => Math.Clamp(value, least, most), y => y.Hardtanh(least, most));

    public static Tensor<double> Logsigmoid(this Tensor<double> x) => Map("Logsigmoid", x, Functions.LogSigmoid, y => y.Logsigmoid());

    public static Tensor<double> Tanhshrink(this Tensor<double> x) => Map("Tanhshrink", x, Functions.Tanhshrink, y => y.Tanhshrink());

    public static Tensor<double> Softmax(this Tensor<double> x, int dim) => One("Softmax", x, grid => grid.AlongRows(dim, Functions.Softmax), y => y.Softmax(dim));

    public static Tensor<double> LogSoftmax(this Tensor<double> x, int dim) => One("LogSoftmax", x, grid => grid.AlongRows(dim, Functions.LogSoftmax), y => y.LogSoftmax(dim));

    public static Tensor<double> Sum(this Tensor<double> x, int dim, bool keepdim = false) =>
        One("Sum", x, grid => Operations.Reduce(grid, dim, keepdim, Enumerable.Sum), y => y.Sum(dim, keepdim));

    public static Tensor<double> Mean(this Tensor<double> x, int dim, bool keepdim = false) =>
        One("Mean", x, grid => Operations.Reduce(grid, dim, keepdim, Enumerable.Average), y => y.Mean(dim, keepdim));

    public static Tensor<double> Amax(this Tensor<double> x, int dim, bool keepdim = false) =>
        One("Amax", x, grid => Operations.Reduce(grid, dim, keepdim, Enumerable.Max), y => y.Amax(dim, keepdim));

    public static Tensor<double> Matmul(this Tensor<double> x, Tensor<double> other) => Two("Matmul", x, other, Products.Matmul, (y, z) => y.Matmul(z));

    public static Tensor<double> Bmm(this Tensor<double> x, Tensor<double> other) => Two("Bmm", x, other, Products.Matmul, (y, z) => y.Bmm(z));

    public static Tensor<double> ScaledDotProductAttention(this Tensor<double> query, Tensor<double> key, Tensor<double> value, bool isCausal = false) => Observation.Call(
        "ScaledDotProductAttention", [query, key, value],
        grids => Products.Attention(grids[0], grids[1], grids[2], isCausal),
        floats => floats[0].ScaledDotProductAttention(floats[1], floats[2], isCausal: isCausal));

    public static Tensor<double> Flatten(this Tensor<double> x, int startDim = 0, int endDim = -1) => Arrange(x, grid => Operations.Flatten(grid, startDim, endDim));

    public static Tensor<double> Reshape(this Tensor<double> x, params ReadOnlySpan<nint> shape) => Operations.Reshape(Grid.Of(x), Ints(shape)).ToTensor();

    public static Tensor<double> Permute(this Tensor<double> x, params ReadOnlySpan<nint> dims) => Operations.Permute(Grid.Of(x), Ints(dims)).ToTensor();

    public static Tensor<double> Expand(this Tensor<double> x, params ReadOnlySpan<nint> shape) => Operations.Expand(Grid.Of(x), Ints(shape)).ToTensor();

    public static Tensor<double> Pad(this Tensor<double> x, ReadOnlySpan<nint> pad)
    {
        var (before, after) = ((int)pad[0], (int)pad[1]);
        return Arrange(x, grid => grid.AlongRows(-1, row => [.. new double[before], .. row, .. new double[after]]));
    }

    public static Tensor<double> Transpose(this Tensor<double> x, int dim0, int dim1) => Arrange(x, grid => Operations.Transpose(grid, dim0, dim1));

    public static Tensor<double> Unsqueeze(this Tensor<double> x, int dim) => Arrange(x, grid => Operations.Unsqueeze(grid, dim));

    public static Tensor<double> Squeeze(this Tensor<double> x, int dim) => Arrange(x, grid => grid.Sizes[grid.Dimension(dim)] == 1
        ? grid.As([.. grid.Sizes.Take(grid.Dimension(dim)), .. grid.Sizes.Skip(grid.Dimension(dim) + 1)])
        : grid);

    public static Tensor<double> Select(this Tensor<double> x, int dim, nint index) => Arrange(x, grid => Operations.Select(grid, dim, (int)index));

    public static Tensor<double> Narrow(this Tensor<double> x, int dim, nint start, nint length) => Arrange(x, grid => Operations.Narrow(grid, dim, (int)start, (int)length));

    public static Tensor<double>[] Chunk(this Tensor<double> x, int chunks, int dim = 0) =>
        x.Split((x.Lengths[dim] + chunks - 1) / chunks, dim);

    public static Tensor<double>[] Split(this Tensor<double> x, nint splitSize, int dim = 0)
    {
        var sizes = Enumerable.Range(0, (int)((x.Lengths[dim] + splitSize - 1) / splitSize)).Select(part => nint.Min(splitSize, x.Lengths[dim] - (part * splitSize)));
        return x.Split([.. sizes], dim);
    }

    public static Tensor<double>[] Split(this Tensor<double> x, ReadOnlySpan<nint> splitSize, int dim = 0)
    {
        var parts = new List<Tensor<double>>();
        nint start = 0;
        foreach (var size in splitSize)
        {
            parts.Add(x.Narrow(dim, start, size));
            start += size;
        }

        return [.. parts];
    }

    public static Tensor<double>[] Unbind(this Tensor<double> x, int dim = 0) => [.. Enumerable.Range(0, (int)x.Lengths[dim]).Select(index => x.Select(dim, index))];

    public static Tensor<double> Cat(this IEnumerable<Tensor<double>> tensors, int dim = 0) => Operations.Cat([.. tensors.Select(Grid.Of)], dim).ToTensor();

    public static Tensor<double> Stack(this IEnumerable<Tensor<double>> tensors, int dim = 0) =>
        Operations.Cat([.. tensors.Select(tensor => Operations.Unsqueeze(Grid.Of(tensor), dim))], dim).ToTensor();

    private static Tensor<double> Map(string kind, Tensor<double> x, Func<double, double> function, Func<Tensor<float>, Tensor<float>> actual) =>
        One(kind, x, grid => grid.Map(function), actual);

    private static Tensor<double> One(string kind, Tensor<double> x, Func<Grid, Grid> reference, Func<Tensor<float>, Tensor<float>> actual) =>
        Observation.Call(kind, [x], grids => reference(grids[0]), floats => actual(floats[0]));

    private static Tensor<double> Two(string kind, Tensor<double> x, Tensor<double> y, Func<Grid, Grid, Grid> reference, Func<Tensor<float>, Tensor<float>, Tensor<float>> actual) =>
        Observation.Call(kind, [x, y], grids => reference(grids[0], grids[1]), floats => actual(floats[0], floats[1]));

    private static Tensor<double> Arrange(Tensor<double> x, Func<Grid, Grid> arrange) => arrange(Grid.Of(x)).ToTensor();

    private static int[] Ints(ReadOnlySpan<nint> sizes) => [.. sizes.ToArray().Select(size => (int)size)];
}
