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

    /// <summary>The median time for one digit at a time, in microseconds, after a warm-up.</summary>
    public static double Microseconds(Func<Tensor<float>, Tensor<float>> compute, Tensor<float> digit)
    {
        const int Calls = 2000;
        var times = new double[Calls];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var call = 0; call < Calls; call++)
            {
                var start = Stopwatch.GetTimestamp();
                compute(digit);
                times[call] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }

        Array.Sort(times);
        return times[Calls / 2];
    }

    /// <summary>That many digits from an index on, as the model wants them.</summary>
    public Tensor<float> Input(DigitSet digits, int first, int count) =>
        Tensor.Create(digits.Images(first, count).ToArray(), [count, .. InputSizes]);
}
