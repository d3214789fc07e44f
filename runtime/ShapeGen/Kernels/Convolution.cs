using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Convolutions (cross-correlations, as in PyTorch) over one to three axes of space.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Convolution
{
    /// <summary>
    /// output[n, o] = activation(bias[o] + Σ over c and the kernel's taps of weight[o, c, tap] · input[n, c, position·stride - padding + tap·dilation]).
    /// </summary>
    /// <param name="input">(Batch, InChannels, Input…)</param>
    /// <param name="weight">(OutChannels, InChannels / Groups, Kernel…)</param>
    /// <param name="bias">(OutChannels), or empty.</param>
    /// <param name="output">(Batch, OutChannels, Output…); it must not overlap an input.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> floats.</param>
    /// <param name="sizes">The sizes.</param>
    /// <param name="activation">The function applied to the result.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor, or a size is not possible.</exception>
    public static void Run(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias,
        Span<float> output, Span<float> scratch, in ConvolutionSizes sizes, Activation activation = default)
    {
        Check(input, weight, bias, output, scratch, sizes);
        for (var image = 0; image < sizes.Batch; image++)
        for (var channel = 0; channel < sizes.OutChannels; channel++)
        {
            var source = input.Slice(
                ((image * sizes.InChannels) + (channel / sizes.GroupOutChannels * sizes.GroupInChannels)) * sizes.Input.Count,
                sizes.GroupInChannels * sizes.Input.Count);
            var kernel = weight.Slice(channel * sizes.Taps, sizes.Taps);
            var target = output.Slice(((image * sizes.OutChannels) + channel) * sizes.Output.Count, sizes.Output.Count);
            var next = 0;
            for (var z = 0; z < sizes.Output.Depth; z++)
            for (var y = 0; y < sizes.Output.Height; y++)
            for (var x = 0; x < sizes.Output.Width; x++)
                target[next++] = (bias.IsEmpty ? 0 : bias[channel]) + At(source, kernel, sizes, z, y, x);
        }

        Pointwise.Apply(output[..(sizes.Batch * sizes.OutChannels * sizes.Output.Count)], output, activation);
    }

    /// <summary>
    /// The floats of scratch that a convolution takes. In the notation of contracts, for two axes:
    /// <c>inChannels//groups*((stride[0]*Hout + dilation[0]*(kernelSize[0]-1))*(stride[1]*Wout + dilation[1]*(kernelSize[1]-1)) + kernelSize[0]*kernelSize[1]) + 64</c>;
    /// for one or three axes the products have one or three factors.
    /// </summary>
    public static int ScratchLength(in ConvolutionSizes sizes) => checked(
        (sizes.GroupInChannels
            * (Extent(sizes.Stride.Depth, sizes.Output.Depth, sizes.Dilation.Depth, sizes.Kernel.Depth)
                * Extent(sizes.Stride.Height, sizes.Output.Height, sizes.Dilation.Height, sizes.Kernel.Height)
                * Extent(sizes.Stride.Width, sizes.Output.Width, sizes.Dilation.Width, sizes.Kernel.Width)
                + sizes.Kernel.Count)) + 64);

    private static int Extent(int stride, int output, int dilation, int kernel) =>
        checked((stride * output) + (dilation * (kernel - 1)));

    private static float At(ReadOnlySpan<float> source, ReadOnlySpan<float> kernel, in ConvolutionSizes sizes, int z, int y, int x)
    {
        var sum = 0f;
        var tap = 0;
        for (var c = 0; c < sizes.GroupInChannels; c++)
        for (var kz = 0; kz < sizes.Kernel.Depth; kz++)
        for (var ky = 0; ky < sizes.Kernel.Height; ky++)
        for (var kx = 0; kx < sizes.Kernel.Width; kx++, tap++)
        {
            var iz = (z * sizes.Stride.Depth) - sizes.Padding.Depth + (kz * sizes.Dilation.Depth);
            var iy = (y * sizes.Stride.Height) - sizes.Padding.Height + (ky * sizes.Dilation.Height);
            var ix = (x * sizes.Stride.Width) - sizes.Padding.Width + (kx * sizes.Dilation.Width);
            if ((uint)iz < (uint)sizes.Input.Depth && (uint)iy < (uint)sizes.Input.Height && (uint)ix < (uint)sizes.Input.Width)
                sum += kernel[tap] * source[(((((c * sizes.Input.Depth) + iz) * sizes.Input.Height) + iy) * sizes.Input.Width) + ix];
        }

        return sum;
    }

    private static void Check(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias,
        Span<float> output, Span<float> scratch, in ConvolutionSizes sizes)
    {
        KernelArguments.RequireAtLeast(sizes.Groups, 1, nameof(sizes.Groups));
        KernelArguments.RequireLength(input.Length, (long)sizes.Batch * sizes.InChannels * sizes.Input.Count, nameof(input));
        KernelArguments.RequireLength(weight.Length, (long)sizes.OutChannels * sizes.Taps, nameof(weight));
        KernelArguments.RequireLengthOrEmpty(bias.Length, sizes.OutChannels, nameof(bias));
        KernelArguments.RequireLength(output.Length, (long)sizes.Batch * sizes.OutChannels * sizes.Output.Count, nameof(output));
        KernelArguments.RequireLength(scratch.Length, ScratchLength(sizes), nameof(scratch));
    }
}
