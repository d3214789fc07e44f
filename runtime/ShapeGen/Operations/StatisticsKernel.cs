using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="StatisticsOperations"/>, one line of a dimension after the other.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StatisticsKernel
{
    private delegate float OfLine(ReadOnlySpan<float> line);

    /// <summary>Σ (x − mean)² / (n − correction) along a dimension.</summary>
    [Onnx(typeof(Onnx.StatisticsOnnx), nameof(Onnx.StatisticsOnnx.Var))]
    public static void Var(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim, int correction) =>
        Reduce(input, output, lengths, dim, line => Variance(line, correction));

    /// <summary>The root of <see cref="Var"/>.</summary>
    [Onnx(typeof(Onnx.StatisticsOnnx), nameof(Onnx.StatisticsOnnx.Std))]
    public static void Std(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim, int correction) =>
        Reduce(input, output, lengths, dim, line => MathF.Sqrt(Variance(line, correction)));

    /// <summary>The product along a dimension.</summary>
    [Onnx(typeof(Onnx.StatisticsOnnx), nameof(Onnx.StatisticsOnnx.Prod))]
    public static void Prod(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim) =>
        Reduce(input, output, lengths, dim, Product);

    /// <summary>(Σ |x|^p)^(1/p) along a dimension; the greatest |x| for an infinite p, the number of elements that are not 0 for 0.</summary>
    [Onnx(typeof(Onnx.StatisticsOnnx), nameof(Onnx.StatisticsOnnx.Norm))]
    public static void Norm(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim, float p) =>
        Reduce(input, output, lengths, dim, line => LengthOf(line, p));

    /// <summary>At each place of a dimension the sum of all up to it.</summary>
    [Onnx(typeof(Onnx.StatisticsOnnx), nameof(Onnx.StatisticsOnnx.Cumsum))]
    public static void Cumsum(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim)
    {
        var axis = AxisSizes.Of(lengths, dim);
        for (var start = 0; start < axis.Outer * axis.Inner; start++)
        {
            var first = (start / axis.Inner * axis.Length * axis.Inner) + (start % axis.Inner);
            var sum = 0.0;
            for (var place = first; place < first + (axis.Length * axis.Inner); place += axis.Inner)
            {
                sum += input[place];
                output[place] = (float)sum;
            }
        }
    }

    private static void Reduce(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim, OfLine function)
    {
        var axis = AxisSizes.Of(lengths, dim);
        var line = axis.Inner == 1 ? [] : new float[axis.Length];
        for (var i = 0; i < axis.Outer * axis.Inner; i++)
        {
            var first = (i / axis.Inner * axis.Length * axis.Inner) + (i % axis.Inner);
            for (var place = 0; place < line.Length; place++)
                line[place] = input[first + (place * axis.Inner)];
            output[i] = function(axis.Inner == 1 ? input.Slice(first, axis.Length) : line);
        }
    }

    private static float Variance(ReadOnlySpan<float> line, int correction)
    {
        var (mean, squares) = (0.0, 0.0);
        foreach (var value in line)
            mean += value;
        mean /= line.Length;
        foreach (var value in line)
            squares += (value - mean) * (value - mean);
        return (float)(squares / Math.Max(0, line.Length - correction));
    }

    private static float Product(ReadOnlySpan<float> line) => line.IsEmpty ? 1 : TensorPrimitives.Product(line);

    private static float LengthOf(ReadOnlySpan<float> line, float p)
    {
        if (p == 2)
            return TensorPrimitives.Norm(line);
        if (float.IsPositiveInfinity(p))
            return line.IsEmpty ? 0 : MathF.Abs(TensorPrimitives.MaxMagnitude(line));
        var sum = 0.0;
        foreach (var value in line)
            sum += p == 0 ? (value == 0 ? 0 : 1) : Math.Pow(Math.Abs(value), p);
        return (float)(p == 0 ? sum : Math.Pow(sum, 1 / p));
    }
}
