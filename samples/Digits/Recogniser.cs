using System.Diagnostics;
using System.Numerics.Tensors;

namespace Digits;

/// <summary>A model with its weights, ready to look at digits.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Forward">The method as written in the model.</param>
/// <param name="Run">The generated method.</param>
/// <param name="InputSizes">The sizes of one picture as the model wants them.</param>
/// <param name="Reference">What PyTorch made of the same digits.</param>
public sealed record Recogniser(
    string Name,
    Func<Tensor<float>, Tensor<float>> Forward,
    Func<Tensor<float>, Tensor<float>> Run,
    nint[] InputSizes,
    Reference Reference)
{
    private const int BatchSize = 50;

    /// <summary>Runs the generated code over all digits and shows how far it is.</summary>
    /// <returns>The logits, ten for each digit.</returns>
    public float[] Logits(DigitSet digits, Progress progress)
    {
        var logits = new float[digits.Count * DigitSet.Classes];
        for (var first = 0; first < digits.Count; first += BatchSize)
        {
            var count = Math.Min(BatchSize, digits.Count - first);
            var result = Run(Input(digits, first, count));
            result.FlattenTo(logits.AsSpan(first * DigitSet.Classes, count * DigitSet.Classes));
            progress.Report(Name, first + count, digits.Count);
        }

        return logits;
    }

    /// <summary>The mean time for one digit at a time, in microseconds, after a warm-up.</summary>
    public double Microseconds(Func<Tensor<float>, Tensor<float>> compute, DigitSet digits)
    {
        const int Calls = 200;
        var inputs = Enumerable.Range(0, Calls).Select(index => Input(digits, index % digits.Count, 1)).ToArray();
        foreach (var input in inputs)
            compute(input);

        var start = Stopwatch.GetTimestamp();
        foreach (var input in inputs)
            compute(input);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / Calls;
    }

    private Tensor<float> Input(DigitSet digits, int first, int count) =>
        Tensor.Create(digits.Images(first, count).ToArray(), [count, .. InputSizes]);
}
