using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>Transposed convolutions over one to three axes of space.</summary>
internal static unsafe class ConvolutionTranspose
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
    internal static void Run(
        ReadOnlySpan<float> input, LayerWeight weight, ReadOnlySpan<float> bias,
        Span<float> output, in ConvolutionSizes sizes, Activation activation = default)
    {
        Check(input, weight.Span, bias, output, sizes);
        if (sizes.Batch * sizes.OutChannels * sizes.Output.Count == 0)
            return;
        var planes = new TransposedPlanes(sizes);
        using var planeMemory = new ThreadMemory((sizes.GroupInChannels * planes.ChannelLength) + Panel.MaxWidth);
        using var offsetMemory = new ThreadMemory(sizes.Taps);
        var groupInput = sizes.GroupInChannels * sizes.Input.Count;
        var groupOutput = sizes.GroupOutChannels * sizes.Output.Count;
        fixed (float* packed = weight.In(new TransposedLayout(sizes)), source = planeMemory.Span, target = output, constants = bias)
        fixed (float* offsets = offsetMemory.Span)
        {
            for (var i = 0; i < sizes.Batch * sizes.Groups; i++)
            {
                var channel = i % sizes.Groups * sizes.GroupOutChannels;
                planes.Fill(input.Slice(i * groupInput, groupInput), planeMemory.Span, sizes.GroupInChannels);
                RunGroup(planes, source, (int*)offsets, packed, bias.IsEmpty ? null : constants + channel, target + (i * (nint)groupOutput), channel, sizes);
                Pointwise.Apply(output.Slice(i * groupOutput, groupOutput), activation);
            }
        }
    }

    /// <summary>Computes the outputs of one group of one image, phase by phase.</summary>
    private static void RunGroup(
        in TransposedPlanes planes, float* source, int* offsets, float* weight, float* bias, float* output, int firstChannel, in ConvolutionSizes sizes)
    {
        for (var z = 0; z < sizes.Stride.Depth; z++)
        for (var y = 0; y < sizes.Stride.Height; y++)
        for (var x = 0; x < sizes.Stride.Width; x++)
        {
            var phase = new Volume(z, y, x);
            var taps = sizes.GroupInChannels * planes.Taps(phase);
            planes.FillOffsets(offsets, sizes.GroupInChannels, phase);
            RunPhase(planes, phase, source, offsets, weight + (firstChannel * (nint)taps), taps, bias, output, sizes);
            weight += sizes.OutChannels * (nint)taps;
        }
    }

    /// <summary>Eight channels of a panel of a phase's outputs at a time.</summary>
    [SkipLocalsInit]
    private static void RunPhase(
        in TransposedPlanes planes, Volume phase, float* source, int* offsets, float* weight, int taps, float* bias, float* output,
        in ConvolutionSizes sizes)
    {
        const int Rows = 8;
        var tile = stackalloc float[Rows * Panel.MaxWidth];
        var total = planes.Columns(phase);
        for (int column = 0, width; column < total; column += width)
        {
            width = Panel.Width(total - column);
            for (var channel = 0; channel < sizes.GroupOutChannels; channel += Rows)
            {
                var rows = Math.Min(Rows, sizes.GroupOutChannels - channel);
                for (var row = 0; row < rows; row++)
                    new Span<float>(tile + (row * width), width).Fill(bias == null ? 0 : bias[channel + row]);
                Panel.RunWhole(weight + (channel * (nint)taps), taps, source + column, offsets, taps, tile, width, tile, width, rows, width);
                planes.CopyOut(
                    tile, width, column, Math.Min(width, total - column), output + (channel * (nint)sizes.Output.Count), rows, phase);
            }
        }
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
