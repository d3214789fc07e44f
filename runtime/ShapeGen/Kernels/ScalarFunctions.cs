using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Functions that are computed float by float.</summary>
internal static class ScalarFunctions
{
    /// <summary>output[i] = function(input[i]); the output may be the input's own memory.</summary>
    public static void Apply(ReadOnlySpan<float> input, Span<float> output, Func<float, float> function)
    {
        for (var i = 0; i < input.Length; i++)
            output[i] = function(input[i]);
    }

    /// <summary>output[i] = input[i] to the power of the exponent; the output may be the input's own memory.</summary>
    public static void Power(ReadOnlySpan<float> input, Span<float> output, float exponent)
    {
        switch (exponent)
        {
            case 2: TensorPrimitives.Multiply(input, input, output); break;
            case 0.5f: TensorPrimitives.Sqrt(input, output); break;
            case -1: TensorPrimitives.Reciprocal(input, output); break;
            default: Apply(input, output, value => MathF.Pow(value, exponent)); break;
        }
    }
}
