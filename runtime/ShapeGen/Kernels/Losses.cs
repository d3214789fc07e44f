using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="LossOperations"/>, before any mean or sum.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Losses
{
    /// <summary>PyTorch's least logarithm of a probability, so that a loss stays finite.</summary>
    private const float LeastLogarithm = -100;

    /// <summary>(x - y)²</summary>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.Squared))]
    public static void Squared(ReadOnlySpan<float> input, ReadOnlySpan<float> target, Span<float> output)
    {
        for (var i = 0; i < input.Length; i++)
            output[i] = (input[i] - target[i]) * (input[i] - target[i]);
    }

    /// <summary>|x - y|</summary>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.Absolute))]
    public static void Absolute(ReadOnlySpan<float> input, ReadOnlySpan<float> target, Span<float> output)
    {
        for (var i = 0; i < input.Length; i++)
            output[i] = MathF.Abs(input[i] - target[i]);
    }

    /// <summary>-w·(y·log x + (1 - y)·log(1 - x))</summary>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.BinaryCrossEntropy))]
    public static void BinaryCrossEntropy(
        ReadOnlySpan<float> input, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, Span<float> output,
        [Argument("A")] ReadOnlySpan<nint> lengths, [Argument("W ?? A")] ReadOnlySpan<nint> weightLengths)
    {
        for (var i = 0; i < input.Length; i++)
        {
            if (!(input[i] >= 0 && input[i] <= 1))
                throw new ArgumentOutOfRangeException(nameof(input), input[i], "A probability is from 0 to 1.");
            var yes = MathF.Max(MathF.Log(input[i]), LeastLogarithm);
            var no = MathF.Max(MathF.Log(1 - input[i]), LeastLogarithm);
            output[i] = -((target[i] * yes) + ((1 - target[i]) * no));
        }

        Weigh(output, weight, lengths, weightLengths);
    }

    /// <summary>w·((1 - y)·x + (1 + (p - 1)·y)·(log(1 + exp(-|x|)) + max(-x, 0)))</summary>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.BinaryCrossEntropyWithLogits))]
    public static void BinaryCrossEntropyWithLogits(
        ReadOnlySpan<float> input, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, ReadOnlySpan<float> posWeight, Span<float> output,
        [Argument("A")] ReadOnlySpan<nint> lengths, [Argument("W ?? A")] ReadOnlySpan<nint> weightLengths,
        [Argument("P ?? A")] ReadOnlySpan<nint> posWeightLengths)
    {
        for (var i = 0; i < input.Length; i++)
        {
            var p = posWeight.IsEmpty ? 1 : posWeight[BroadcastPlace.Of(i, lengths, posWeightLengths)];
            var no = MathF.Log(1 + MathF.Exp(-MathF.Abs(input[i]))) + MathF.Max(-input[i], 0);
            output[i] = ((1 - target[i]) * input[i]) + ((1 + ((p - 1) * target[i])) * no);
        }

        Weigh(output, weight, lengths, weightLengths);
    }

    private static void Weigh(Span<float> losses, ReadOnlySpan<float> weight, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> weightLengths)
    {
        if (!weight.IsEmpty)
            Elementwise.Multiply(losses, weight, losses, lengths, weightLengths);
    }

    /// <summary>
    /// -(1 - s)·w[y]·x[n, y, place] - s·Σ w·x/C over the classes, for each n and place with a share s of smoothing; 0 where y is ignored.
    /// </summary>
    internal static void OfClasses(
        ReadOnlySpan<float> input, ReadOnlySpan<long> target, ReadOnlySpan<float> weight, Span<float> output, int batch, int classes,
        long ignoreIndex, float smoothing)
    {
        var places = batch == 0 ? 0 : target.Length / batch;
        for (var i = 0; i < target.Length; i++)
        {
            var label = target[i];
            if (label != ignoreIndex && (label < 0 || label >= classes))
                throw new ArgumentOutOfRangeException(nameof(target), label, $"A label is none of the {classes} classes, which go by 0 to {classes - 1}.");
            var start = (i / places * classes * places) + (i % places);
            output[i] = 0;
            if (label != ignoreIndex)
                output[i] -= (1 - smoothing) * WeightOf((int)label, weight) * input[start + ((int)label * places)];
            for (var c = 0; smoothing > 0 && label != ignoreIndex && c < classes; c++)
                output[i] -= smoothing / classes * WeightOf(c, weight) * input[start + (c * places)];
        }
    }

    /// <summary>-Σ w·((1 - s)·y + s/C)·x over the classes for each n and place, with a share s of smoothing.</summary>
    internal static void OfProbabilities(
        ReadOnlySpan<float> input, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, Span<float> output, int batch, int classes, float smoothing)
    {
        var places = batch == 0 ? 0 : output.Length / batch;
        for (var i = 0; i < output.Length; i++)
        {
            var sum = 0f;
            for (var c = 0; c < classes; c++)
            {
                var place = (((i / places * classes) + c) * places) + (i % places);
                sum -= WeightOf(c, weight) * (((1 - smoothing) * target[place]) + (smoothing / classes)) * input[place];
            }

            output[i] = sum;
        }
    }

    private static float WeightOf(int label, ReadOnlySpan<float> weight) => weight.IsEmpty ? 1 : weight[label];
}
