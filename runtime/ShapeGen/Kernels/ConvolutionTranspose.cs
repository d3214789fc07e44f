using System.Runtime.CompilerServices;
using ShapeGen.Execution;

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
        if (sizes.GroupInChannels == 0)
        {
            FillWithBias(bias, output, sizes, activation);
            return;
        }

        var planes = new TransposedPlanes(sizes);
        using var memory = new ThreadMemory(checked((sizes.GroupInChannels * planes.ChannelLength) + planes.Line(0, 1) + Panel.MaxWidth));
        var groupInput = sizes.GroupInChannels * sizes.Input.Count;
        var groupOutput = sizes.GroupOutChannels * sizes.Output.Count;
        var microseconds = 2e-5 * sizes.GroupInChannels * sizes.Input.Count * sizes.GroupOutChannels * sizes.Kernel.Count;
        fixed (float* packed = weight.In(new TransposedLayout(sizes)), source = memory.Span, target = output, constants = bias, images = input)
        {
            for (var i = 0; i < sizes.Batch * sizes.Groups; i++)
            {
                var channel = i % sizes.Groups * sizes.GroupOutChannels;
                planes.Fill(images + (i * (nint)groupInput), source, sizes.GroupInChannels);
                var own = bias.IsEmpty ? null : constants + channel;
                var result = target + (i * (nint)groupOutput);
                if (TransposedRows.CanRun(sizes))
                    TransposedRows.Run(planes, source, packed, own, result, channel, sizes, microseconds);
                else
                    Workers.Run(sizes.Stride.Count, microseconds, new Phases(planes, source, packed, own, result, channel, sizes));
                Pointwise.Apply(output.Slice(i * groupOutput, groupOutput), activation);
            }
        }
    }

    /// <summary>What is left where there is no channel to sum over.</summary>
    private static void FillWithBias(ReadOnlySpan<float> bias, Span<float> output, in ConvolutionSizes sizes, Activation activation)
    {
        var places = sizes.Output.Count;
        for (var plane = 0; plane < sizes.Batch * sizes.OutChannels; plane++)
            output.Slice(plane * places, places).Fill(bias.IsEmpty ? 0 : bias[plane % sizes.OutChannels]);
        Pointwise.Apply(output[..(sizes.Batch * sizes.OutChannels * places)], activation);
    }

    /// <summary>The outputs of one group of one image, a phase a part: eight channels of a panel at a time.</summary>
    private readonly struct Phases(
        TransposedPlanes planes, float* source, float* weight, float* bias, float* output, int firstChannel, ConvolutionSizes sizes) : IWork
    {
        private const int Rows = 8;

        public void Run(int part)
        {
            var phase = TransposedPlanes.Phase(sizes, part);
            var taps = sizes.GroupInChannels * planes.Taps(phase);
            var kernel = weight;
            for (var before = 0; before < part; before++)
                kernel += sizes.OutChannels * (nint)(sizes.GroupInChannels * planes.Taps(TransposedPlanes.Phase(sizes, before)));
            using var memory = new ThreadMemory(taps);
            fixed (float* offsets = memory.Span)
            {
                planes.FillOffsets((int*)offsets, sizes.GroupInChannels, phase);
                RunPhase(phase, (int*)offsets, kernel + (firstChannel * (nint)taps), taps);
            }
        }

        [SkipLocalsInit]
        private void RunPhase(Volume phase, int* offsets, float* kernel, int taps)
        {
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
                    Panel.RunWhole(kernel + (channel * (nint)taps), taps, source + column, offsets, taps, tile, width, tile, width, rows, width);
                    planes.CopyOut(
                        tile, width, column, Math.Min(width, total - column), output + (channel * (nint)sizes.Output.Count), rows, phase);
                }
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
