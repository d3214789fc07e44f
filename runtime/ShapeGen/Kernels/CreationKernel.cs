using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Fills tensors that are made within a forward pass.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CreationKernel
{
    /// <summary>Zeros.</summary>
    public static void Zeros(Span<float> output) => output.Clear();

    /// <summary>Ones.</summary>
    public static void Ones(Span<float> output) => output.Fill(1);

    /// <summary>Numbers drawn uniformly from [0, 1).</summary>
    public static void Rand(Span<float> output) => Generator.Default.Uniform(output);

    /// <summary>Numbers drawn from the standard normal distribution.</summary>
    public static void Randn(Span<float> output) => Generator.Default.Normal(output);

    /// <summary>0, 1, 2, …</summary>
    public static void Count(Span<long> output) => Arange(output, 0, 1);

    /// <summary>start, start + step, …</summary>
    public static void Arange(Span<long> output, long start, long step)
    {
        for (var i = 0; i < output.Length; i++)
            output[i] = start + (i * step);
    }
}
