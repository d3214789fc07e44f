using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary><see cref="ActivationKind.Power"/></summary>
internal static class Powers
{
    /// <summary>output[i] = input[i] to the power of the exponent; the output may be the input's own memory.</summary>
    public static void Apply(ReadOnlySpan<float> input, Span<float> output, float exponent)
    {
        switch (exponent)
        {
            case 2: TensorPrimitives.Multiply(input, input, output); break;
            case 0.5f: TensorPrimitives.Sqrt(input, output); break;
            case -1: TensorPrimitives.Reciprocal(input, output); break;
            default: ApplyAny(input, output, exponent); break;
        }
    }

    private static void ApplyAny(ReadOnlySpan<float> input, Span<float> output, float exponent)
    {
        for (var i = 0; i < input.Length; i++)
            output[i] = MathF.Pow(input[i], exponent);
    }
}
