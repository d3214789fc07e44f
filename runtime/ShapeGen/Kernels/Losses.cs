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

    /// <summary>-(y·log x + (1 - y)·log(1 - x))</summary>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.BinaryCrossEntropy))]
    public static void BinaryCrossEntropy(ReadOnlySpan<float> input, ReadOnlySpan<float> target, Span<float> output)
    {
        for (var i = 0; i < input.Length; i++)
        {
            if (!(input[i] >= 0 && input[i] <= 1))
                throw new ArgumentOutOfRangeException(nameof(input), input[i], "A probability is from 0 to 1.");
            var yes = MathF.Max(MathF.Log(input[i]), LeastLogarithm);
            var no = MathF.Max(MathF.Log(1 - input[i]), LeastLogarithm);
            output[i] = -((target[i] * yes) + ((1 - target[i]) * no));
        }
    }

    /// <summary>max(x, 0) - x·y + log(1 + exp(-|x|))</summary>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.BinaryCrossEntropyWithLogits))]
    public static void BinaryCrossEntropyWithLogits(ReadOnlySpan<float> input, ReadOnlySpan<float> target, Span<float> output)
    {
        for (var i = 0; i < input.Length; i++)
            output[i] = MathF.Max(input[i], 0) - (input[i] * target[i]) + MathF.Log(1 + MathF.Exp(-MathF.Abs(input[i])));
    }

    /// <summary>-x[n, y, place] for each n and place; 0 where y is ignored.</summary>
    internal static void OfClasses(
        ReadOnlySpan<float> input, ReadOnlySpan<long> target, Span<float> output, int batch, int classes, long ignoreIndex)
    {
        var places = batch == 0 ? 0 : target.Length / batch;
        for (var i = 0; i < target.Length; i++)
        {
            var label = target[i];
            if (label != ignoreIndex && (label < 0 || label >= classes))
                throw new ArgumentOutOfRangeException(nameof(target), label, $"A label is none of the {classes} classes, which go by 0 to {classes - 1}.");
            output[i] = label == ignoreIndex ? 0 : -input[(((i / places * classes) + (int)label) * places) + (i % places)];
        }
    }

    /// <summary>-Σ y·x over the classes for each n and place.</summary>
    internal static void OfProbabilities(ReadOnlySpan<float> input, ReadOnlySpan<float> target, Span<float> output, int batch, int classes)
    {
        var places = batch == 0 ? 0 : output.Length / batch;
        for (var i = 0; i < output.Length; i++)
        {
            var sum = 0f;
            for (var c = 0; c < classes; c++)
            {
                var place = (((i / places * classes) + c) * places) + (i % places);
                sum -= target[place] * input[place];
            }

            output[i] = sum;
        }
    }
}
