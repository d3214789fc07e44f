using System.Numerics.Tensors;
using ShapeGen.Execution;

namespace ShapeGen;

/// <summary>Tensors with their first contents.</summary>
internal static class Filled
{
    public static Tensor<float> Zeros(ReadOnlySpan<nint> sizes)
    {
        var lengths = Checked(sizes);
        TensorMemory.CheckLength(lengths);
        return Tensor.CreateFromShape<float>(lengths);
    }

    public static Tensor<float> Ones(ReadOnlySpan<nint> sizes) => With(sizes, 1);

    public static Tensor<float> With(ReadOnlySpan<nint> sizes, float value)
    {
        var result = Dense.New<float>(Checked(sizes));
        Dense.Of(result).Fill(value);
        return result;
    }

    public static Tensor<float> Rand(ReadOnlySpan<nint> sizes)
    {
        var result = Dense.New<float>(Checked(sizes));
        Generator.Default.Uniform(Dense.Of(result));
        return result;
    }

    public static Tensor<float> Randn(ReadOnlySpan<nint> sizes)
    {
        var result = Dense.New<float>(Checked(sizes));
        Generator.Default.Normal(Dense.Of(result));
        return result;
    }

    public static Tensor<long> Arange(long start, long end, long step)
    {
        ArgumentOutOfRangeException.ThrowIfZero(step);
        var count = checked(((end - start) / step) + ((end - start) % step == 0 ? 0 : 1));
        if (end != start && end > start != step > 0)
            throw new ArgumentOutOfRangeException(nameof(step), step, $"Steps of {step} lead from {start} away from {end}.");
        var result = Dense.New<long>([(nint)count]);
        var values = Dense.Of(result);
        for (var i = 0; i < values.Length; i++)
            values[i] = start + (i * step);
        return result;
    }

    private static ReadOnlySpan<nint> Checked(ReadOnlySpan<nint> sizes)
    {
        foreach (var size in sizes)
            ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(sizes));
        return TensorMemory.Held(sizes);
    }
}
