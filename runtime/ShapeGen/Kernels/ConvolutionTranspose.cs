using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Transposed convolutions over one to three axes of space.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConvolutionTranspose
{
    /// <summary>
    /// output[n, o] = activation(bias[o] + Σ over c and the kernel's taps of weight[c, o, tap] · input[n, c, position]), each product added
    /// at position·stride - padding + tap·dilation.
    /// </summary>
    /// <param name="input">(Batch, InChannels, Input…)</param>
    /// <param name="weight">(InChannels, OutChannels / Groups, Kernel…)</param>
    /// <param name="bias">(OutChannels), or empty.</param>
    /// <param name="output">(Batch, OutChannels, Output…); it must not overlap an input.</param>
    /// <param name="sizes">The sizes.</param>
    /// <param name="activation">The function applied to the result.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor, or a size is not possible.</exception>
    public static void Run(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias,
        Span<float> output, in ConvolutionSizes sizes, Activation activation = default)
    {
        Check(input, weight, bias, output, sizes);
        for (var image = 0; image < sizes.Batch; image++)
        for (var channel = 0; channel < sizes.OutChannels; channel++)
        {
            var target = output.Slice(((image * sizes.OutChannels) + channel) * sizes.Output.Count, sizes.Output.Count);
            target.Fill(bias.IsEmpty ? 0 : bias[channel]);
            var group = channel / sizes.GroupOutChannels;
            for (var c = group * sizes.GroupInChannels; c < (group + 1) * sizes.GroupInChannels; c++)
            {
                var source = input.Slice(((image * sizes.InChannels) + c) * sizes.Input.Count, sizes.Input.Count);
                var kernel = weight.Slice(((c * sizes.GroupOutChannels) + (channel % sizes.GroupOutChannels)) * sizes.Kernel.Count, sizes.Kernel.Count);
                AddPlane(source, kernel, target, sizes);
            }

            Pointwise.Apply(target, activation);
        }
    }

    private static void AddPlane(ReadOnlySpan<float> source, ReadOnlySpan<float> kernel, Span<float> target, in ConvolutionSizes sizes)
    {
        var tap = 0;
        for (var kz = 0; kz < sizes.Kernel.Depth; kz++)
        for (var ky = 0; ky < sizes.Kernel.Height; ky++)
        for (var kx = 0; kx < sizes.Kernel.Width; kx++, tap++)
        for (var z = 0; z < sizes.Input.Depth; z++)
        for (var y = 0; y < sizes.Input.Height; y++)
        {
            var oz = (z * sizes.Stride.Depth) - sizes.Padding.Depth + (kz * sizes.Dilation.Depth);
            var oy = (y * sizes.Stride.Height) - sizes.Padding.Height + (ky * sizes.Dilation.Height);
            if ((uint)oz >= (uint)sizes.Output.Depth || (uint)oy >= (uint)sizes.Output.Height)
                continue;
            AddRow(
                source.Slice(((z * sizes.Input.Height) + y) * sizes.Input.Width, sizes.Input.Width), kernel[tap],
                target.Slice(((oz * sizes.Output.Height) + oy) * sizes.Output.Width, sizes.Output.Width),
                (kx * sizes.Dilation.Width) - sizes.Padding.Width, sizes.Stride.Width);
        }
    }

    /// <summary>target[offset + x·stride] += weight · source[x], wherever the target has that place.</summary>
    private static void AddRow(ReadOnlySpan<float> source, float weight, Span<float> target, int offset, int stride)
    {
        var first = offset >= 0 ? 0 : (-offset + stride - 1) / stride;
        var end = offset >= target.Length ? 0 : Math.Min(source.Length, ((target.Length - 1 - offset) / stride) + 1);
        if (first >= end)
            return;
        if (stride == 1)
        {
            var row = target.Slice(offset + first, end - first);
            TensorPrimitives.MultiplyAdd(source[first..end], weight, row, row);
            return;
        }

        for (var x = first; x < end; x++)
            target[offset + (x * stride)] += weight * source[x];
    }

    private static void Check(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, in ConvolutionSizes sizes)
    {
        KernelArguments.RequireAtLeast(sizes.Groups, 1, nameof(sizes.Groups));
        KernelArguments.RequireLength(input.Length, (long)sizes.Batch * sizes.InChannels * sizes.Input.Count, nameof(input));
        KernelArguments.RequireLength(weight.Length, (long)sizes.InChannels * sizes.GroupOutChannels * sizes.Kernel.Count, nameof(weight));
        KernelArguments.RequireLengthOrEmpty(bias.Length, sizes.OutChannels, nameof(bias));
        KernelArguments.RequireLength(output.Length, (long)sizes.Batch * sizes.OutChannels * sizes.Output.Count, nameof(output));
    }
}
