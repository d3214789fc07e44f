using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Functions applied to each float.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pointwise
{
    /// <summary>output[i] = activation(input[i])</summary>
    /// <param name="input">The floats.</param>
    /// <param name="output">At least as many; it may be the input's own memory.</param>
    /// <param name="activation">The function.</param>
    /// <exception cref="ArgumentException">The output is shorter than the input.</exception>
    public static void Apply(ReadOnlySpan<float> input, Span<float> output, Activation activation)
    {
        KernelArguments.RequireLength(output.Length, input.Length, nameof(output));
        for (var i = 0; i < input.Length; i++)
            output[i] = ScalarFunctions.Apply(input[i], activation);
    }
}
