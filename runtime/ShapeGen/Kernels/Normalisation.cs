using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>
/// Normalisation: (x - mean) / √(variance + eps) · weight + bias, where the variance is the mean square of the differences from the mean
/// (Ioffe and Szegedy 2015; Ba, Kiros and Hinton 2016; Wu and He 2018; Zhang and Sennrich 2019).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Normalisation
{
    /// <summary>Each channel by a mean and a variance that are given.</summary>
    /// <param name="input">(sizes.Batch, sizes.Channels, sizes.Positions)</param>
    /// <param name="mean">(sizes.Channels)</param>
    /// <param name="variance">(sizes.Channels)</param>
    /// <param name="weight">(sizes.Channels), or empty for 1.</param>
    /// <param name="bias">(sizes.Channels), or empty for 0.</param>
    /// <param name="output">As the input; it may be the input's own memory.</param>
    /// <param name="sizes">The sizes.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor.</exception>
    public static void ByStatistics(
        ReadOnlySpan<float> input, ReadOnlySpan<float> mean, ReadOnlySpan<float> variance, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias,
        Span<float> output, in ChannelSizes sizes, double eps)
    {
        sizes.Check(input, weight, bias, output);
        KernelArguments.RequireLength(mean.Length, sizes.Channels, nameof(mean));
        KernelArguments.RequireLength(variance.Length, sizes.Channels, nameof(variance));
        for (var image = 0; image < sizes.Batch; image++)
        for (var channel = 0; channel < sizes.Channels; channel++)
        {
            var plane = sizes.Plane(image, channel);
            ScaleChannel(input[plane], output[plane], mean[channel], InverseDeviation(variance[channel], eps), weight, bias, channel);
        }
    }

    /// <summary>Each channel by its own mean and variance over all images.</summary>
    /// <inheritdoc cref="ByStatistics"/>
    public static void ByBatch(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, in ChannelSizes sizes, double eps)
    {
        sizes.Check(input, weight, bias, output);
        var count = sizes.Batch * sizes.Positions;
        for (var channel = 0; channel < sizes.Channels; channel++)
        {
            var origin = count == 0 ? 0 : input[sizes.Plane(0, channel)][0];
            var sum = 0f;
            for (var image = 0; image < sizes.Batch; image++)
                sum += Moments.Differences(input[sizes.Plane(image, channel)], origin);
            var mean = origin + (sum / count);
            var squares = 0f;
            for (var image = 0; image < sizes.Batch; image++)
                squares += Moments.SquaredDifferences(input[sizes.Plane(image, channel)], mean);
            var inverse = InverseDeviation(squares / count, eps);
            for (var image = 0; image < sizes.Batch; image++)
            {
                var plane = sizes.Plane(image, channel);
                ScaleChannel(input[plane], output[plane], mean, inverse, weight, bias, channel);
            }
        }
    }

    /// <summary>Each group of channels of each image by its own mean and variance.</summary>
    /// <param name="input">(sizes.Batch, sizes.Channels, sizes.Positions)</param>
    /// <param name="weight">(sizes.Channels), or empty for 1.</param>
    /// <param name="bias">(sizes.Channels), or empty for 0.</param>
    /// <param name="output">As the input; it may be the input's own memory.</param>
    /// <param name="sizes">The sizes.</param>
    /// <param name="groups">The number of groups, which divides that of the channels.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor.</exception>
    public static void ByGroup(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output,
        in ChannelSizes sizes, int groups, double eps)
    {
        sizes.Check(input, weight, bias, output);
        KernelArguments.RequireAtLeast(groups, 1, nameof(groups));
        var length = sizes.Channels / groups * sizes.Positions;
        for (var start = 0; start < sizes.Count; start += length)
        {
            var (mean, variance) = Moments.Of(input.Slice(start, length));
            var inverse = InverseDeviation(variance, eps);
            if (weight.IsEmpty && bias.IsEmpty)
            {
                Moments.CentreAndScale(input.Slice(start, length), output.Slice(start, length), mean, inverse);
                continue;
            }

            for (var place = start; place < start + length; place += sizes.Positions)
            {
                ScaleChannel(
                    input.Slice(place, sizes.Positions), output.Slice(place, sizes.Positions), mean, inverse,
                    weight, bias, place / sizes.Positions % sizes.Channels);
            }
        }
    }

    /// <summary>Each row by its own mean and variance.</summary>
    /// <param name="input">(rows, length)</param>
    /// <param name="weight">(length), or empty for 1.</param>
    /// <param name="bias">(length), or empty for 0.</param>
    /// <param name="output">As the input; it may be the input's own memory.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The floats of a row.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor.</exception>
    public static void ByRow(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, int rows, int length, double eps)
    {
        CheckRows(input, weight, output, rows, length);
        KernelArguments.RequireLengthOrEmpty(bias.Length, length, nameof(bias));
        for (var row = 0; row < rows; row++)
        {
            var source = input.Slice(row * length, length);
            var target = output.Slice(row * length, length);
            var (mean, variance) = Moments.Of(source);
            var inverse = InverseDeviation(variance, eps);
            Moments.ScaleAndShift(source, target, inverse, -inverse * mean);
            ScaleRow(target, weight);
            if (!bias.IsEmpty)
                TensorPrimitives.Add(target, bias[..length], target);
        }
    }

    /// <summary>Each row over the root of its mean square: x / √(mean of x² + eps) · weight.</summary>
    /// <inheritdoc cref="ByRow"/>
    public static void ByRootMeanSquare(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, Span<float> output, int rows, int length, double eps)
    {
        CheckRows(input, weight, output, rows, length);
        for (var row = 0; row < rows; row++)
        {
            var source = input.Slice(row * length, length);
            var target = output.Slice(row * length, length);
            TensorPrimitives.Multiply(source, InverseDeviation(TensorPrimitives.SumOfSquares(source) / length, eps), target);
            ScaleRow(target, weight);
        }
    }

    internal static float InverseDeviation(float variance, double eps) => 1 / MathF.Sqrt(variance + (float)eps);

    private static void ScaleChannel(
        ReadOnlySpan<float> source, Span<float> target, float mean, float inverse,
        ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, int channel)
    {
        var scale = inverse * (weight.IsEmpty ? 1 : weight[channel]);
        Moments.ScaleAndShift(source, target, scale, (-scale * mean) + (bias.IsEmpty ? 0 : bias[channel]));
    }

    private static void ScaleRow(Span<float> row, ReadOnlySpan<float> weight)
    {
        if (!weight.IsEmpty)
            TensorPrimitives.Multiply(row, weight[..row.Length], row);
    }

    private static void CheckRows(ReadOnlySpan<float> input, ReadOnlySpan<float> weight, Span<float> output, int rows, int length)
    {
        KernelArguments.RequireLength(input.Length, (long)rows * length, nameof(input));
        KernelArguments.RequireLengthOrEmpty(weight.Length, length, nameof(weight));
        KernelArguments.RequireLength(output.Length, (long)rows * length, nameof(output));
    }
}
