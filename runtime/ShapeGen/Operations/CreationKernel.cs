using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="TensorCreation"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CreationKernel
{
    /// <summary>All 0.</summary>
    [Onnx(typeof(Onnx.CreationOnnx), nameof(Onnx.CreationOnnx.Zeros))]
    public static void Zeros(Span<float> output) => output.Clear();

    /// <summary>All 1.</summary>
    [Onnx(typeof(Onnx.CreationOnnx), nameof(Onnx.CreationOnnx.Ones))]
    public static void Ones(Span<float> output) => output.Fill(1);

    /// <summary>All 0, whatever the tensor that it is made like.</summary>
    [Onnx(typeof(Onnx.CreationOnnx), nameof(Onnx.CreationOnnx.ZerosLike))]
    public static void ZerosLike(ReadOnlySpan<float> input, Span<float> output) => output.Clear();

    /// <summary>All 1, whatever the tensor that it is made like.</summary>
    [Onnx(typeof(Onnx.CreationOnnx), nameof(Onnx.CreationOnnx.OnesLike))]
    public static void OnesLike(ReadOnlySpan<float> input, Span<float> output) => output.Fill(1);

    /// <summary>All the same.</summary>
    [Onnx(typeof(Onnx.CreationOnnx), nameof(Onnx.CreationOnnx.Full))]
    public static void Full(Span<float> output, float fillValue) => output.Fill(fillValue);

    /// <summary>1 on the diagonal of an n × m matrix, else 0.</summary>
    [Onnx(typeof(Onnx.CreationOnnx), nameof(Onnx.CreationOnnx.Eye))]
    public static void Eye(Span<float> output, [Argument("M")] int columns)
    {
        output.Clear();
        for (var row = 0; row < columns && row * columns < output.Length; row++)
            output[(row * columns) + row] = 1;
    }

    /// <summary>Numbers drawn uniformly from [0, 1).</summary>
    public static void Rand(Span<float> output) => Generator.Default.Uniform(output);

    /// <summary>Numbers drawn from the standard normal distribution.</summary>
    public static void Randn(Span<float> output) => Generator.Default.Normal(output);

    /// <summary>0, 1, 2, …</summary>
    [Onnx(typeof(Onnx.CreationOnnx), nameof(Onnx.CreationOnnx.Count))]
    public static void Count(Span<long> output) => Arange(output, 0, 1);

    /// <summary>start, start + step, …</summary>
    [Onnx(typeof(Onnx.CreationOnnx), nameof(Onnx.CreationOnnx.Arange))]
    public static void Arange(Span<long> output, long start, long step)
    {
        for (var i = 0; i < output.Length; i++)
            output[i] = start + (i * step);
    }
}
