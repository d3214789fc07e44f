using System.ComponentModel;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>Softmax along one dimension.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SoftmaxKernel
{
    /// <summary>The floats of a buffer on the stack.</summary>
    private const int Block = 256;
    private const double MicrosecondsEach = 3e-4;

    /// <summary>exp(x - max) / Σ exp(x - max) along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The result, of the same shape; it may be the input's own memory.</param>
    /// <param name="lengths">The tensor's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension.</exception>
    [Onnx(typeof(Onnx.GatingOnnx), nameof(Onnx.GatingOnnx.Softmax))]
    public static void Apply(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim) =>
        Run(input, output, lengths, dim, logarithm: false);

    /// <summary>x - max - log Σ exp(x - max) along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The result, of the same shape; it may be the input's own memory.</param>
    /// <param name="lengths">The tensor's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension.</exception>
    [Onnx(typeof(Onnx.GatingOnnx), nameof(Onnx.GatingOnnx.LogSoftmax))]
    public static void ApplyLog(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim) =>
        Run(input, output, lengths, dim, logarithm: true);

    private static void Run(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim, bool logarithm)
    {
        var axis = AxisSizes.Of(lengths, dim);
        KernelArguments.RequireLength(input.Length, axis.Count, nameof(input));
        KernelArguments.RequireLength(output.Length, axis.Count, nameof(output));
        if (axis.Count == 0)
            return;
        if (axis.Inner == 1)
        {
            RunRows(input[..axis.Count], output[..axis.Count], axis.Length, logarithm);
            return;
        }

        var block = axis.Length * axis.Inner;
        for (var start = 0; start < axis.Count; start += block)
            Columns(input.Slice(start, block), output.Slice(start, block), axis.Inner, logarithm);
    }

    private static unsafe void RunRows(ReadOnlySpan<float> input, Span<float> output, int length, bool logarithm)
    {
        fixed (float* source = input, target = output)
        {
            var rows = output.Length / length;
            var microseconds = output.Length * MicrosecondsEach;
            var parts = Workers.Parts(rows, microseconds);
            Workers.Run(parts, microseconds, new Rows(source, target, rows, length, parts, logarithm));
        }
    }

    /// <summary>Some rows, one after the other.</summary>
    private readonly unsafe struct Rows(float* source, float* target, int rows, int length, int parts, bool logarithm) : IWork
    {
        public void Run(int part)
        {
            for (var row = part * (long)rows / parts; row < (part + 1) * (long)rows / parts; row++)
            {
                var input = new ReadOnlySpan<float>(source + (row * length), length);
                var output = new Span<float>(target + (row * length), length);
                if (logarithm)
                    LogRow(input, output);
                else
                    Row(input, output);
            }
        }
    }

    private static void Row(ReadOnlySpan<float> input, Span<float> output) =>
        TensorPrimitives.Multiply(output, 1 / Powers(input, output), output);

    /// <summary>output = exp(input - max); the sum of all.</summary>
    private static unsafe float Powers(ReadOnlySpan<float> input, Span<float> output)
    {
        if (Exponential512.IsSupported)
        {
            fixed (float* source = input, target = output)
                return Exponential512.Apply(source, target, input.Length, new ShiftedExp512(Exponential512.Max(source, input.Length)));
        }

        TensorPrimitives.Subtract(input, TensorPrimitives.Max(input), output);
        Pointwise.Apply(output, output, default(ExpFunction));
        return Reduction.SumOf(output);
    }

    [SkipLocalsInit]
    private static void LogRow(ReadOnlySpan<float> input, Span<float> output)
    {
        Span<float> buffer = stackalloc float[Block];
        TensorPrimitives.Subtract(input, TensorPrimitives.Max(input), output);
        var sum = 0.0;
        for (var i = 0; i < output.Length; i += Block)
        {
            var part = output.Slice(i, Math.Min(Block, output.Length - i));
            Pointwise.Apply(part, buffer, default(ExpFunction));
            sum += Reduction.SumOf(buffer[..part.Length]);
        }

        TensorPrimitives.Subtract(output, (float)Math.Log(sum), output);
    }

    /// <summary>All columns of a matrix of that many, some adjacent ones at a time.</summary>
    [SkipLocalsInit]
    private static void Columns(ReadOnlySpan<float> input, Span<float> output, int pitch, bool logarithm)
    {
        Span<float> max = stackalloc float[Block], sum = stackalloc float[Block], power = stackalloc float[Block];
        for (var column = 0; column < pitch; column += Block)
        {
            var count = Math.Min(Block, pitch - column);
            ColumnsBlock(input, output, column, pitch, max[..count], sum[..count], power[..count], logarithm);
        }
    }

    private static void ColumnsBlock(
        ReadOnlySpan<float> input, Span<float> output, int column, int pitch,
        Span<float> max, Span<float> sum, Span<float> power, bool logarithm)
    {
        max.Fill(float.NegativeInfinity);
        for (var i = column; i < input.Length; i += pitch)
            TensorPrimitives.Max(max, input.Slice(i, max.Length), max);
        sum.Clear();
        for (var i = column; i < input.Length; i += pitch)
        {
            var part = output.Slice(i, max.Length);
            TensorPrimitives.Subtract(input.Slice(i, max.Length), max, part);
            Pointwise.Apply(part, power, default(ExpFunction));
            TensorPrimitives.Add(sum, power, sum);
            if (!logarithm)
                power.CopyTo(part);
        }

        if (logarithm)
            TensorPrimitives.Log(sum, sum);
        for (var i = column; i < input.Length; i += pitch)
        {
            var part = output.Slice(i, max.Length);
            if (logarithm)
                TensorPrimitives.Subtract(part, sum, part);
            else
                TensorPrimitives.Divide(part, sum, part);
        }
    }
}
