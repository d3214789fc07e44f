namespace ShapeGen.Kernels;

/// <summary>Convolutions (cross-correlations, as in PyTorch) over one to three axes of space.</summary>
internal static unsafe class Convolution
{
    /// <summary>
    /// output[n, o] = epilogue(bias[o] + Σ over c and the kernel's taps of weight[o, c, tap] · input[n, c, position·stride - padding + tap·dilation]).
    /// </summary>
    /// <param name="input">(Batch, InChannels, Input…)</param>
    /// <param name="weight">(OutChannels, InChannels / Groups, Kernel…)</param>
    /// <param name="bias">(OutChannels), or empty.</param>
    /// <param name="output">(Batch, OutChannels, Output…); it must not overlap an input.</param>
    /// <param name="sizes">The sizes.</param>
    /// <param name="epilogue">What is done with the result.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor, or a size is not possible.</exception>
    internal static void Run(
        ReadOnlySpan<float> input, LayerWeight weight, ReadOnlySpan<float> bias, Span<float> output, in ConvolutionSizes sizes,
        Epilogue epilogue = default)
    {
        var (byWinograd, byLanes) = (Winograd.CanRun(sizes), IsDirect(sizes) && LaneConvolution.IsBest(sizes));
        if (!byWinograd && !byLanes)
        {
            Run(input, weight.Span, bias, output, sizes, epilogue);
            return;
        }

        Check(input, weight.Span, bias, output, sizes, epilogue);
        if (sizes.Batch == 0)
            return;
        using var factors = new ThreadMemory(2 * sizes.OutChannels);
        fixed (float* images = input, constants = bias, results = output, memory = factors.Span, added = epilogue.Addend)
        fixed (float* lanes = byLanes ? weight.In(new LaneLayout(sizes.OutChannels, sizes.Taps)) : default)
        {
            var call = new ConvolutionCall(
                images, lanes, bias.IsEmpty ? null : constants, results, sizes, epilogue.Resolve(sizes.OutChannels, memory, added), byLanes);
            if (byWinograd)
                Winograd.Run(call, weight);
            else
                DirectConvolution.Run(call);
        }
    }

    /// <summary>The same with a weight that may change from call to call.</summary>
    /// <inheritdoc cref="Run(ReadOnlySpan{float}, LayerWeight, ReadOnlySpan{float}, Span{float}, in ConvolutionSizes, Epilogue)"/>
    internal static void Run(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, in ConvolutionSizes sizes,
        Epilogue epilogue = default)
    {
        Check(input, weight, bias, output, sizes, epilogue);
        if (sizes.Batch * sizes.OutChannels * sizes.Output.Count == 0)
            return;
        using var factors = new ThreadMemory(2 * sizes.OutChannels);
        fixed (float* images = input, kernels = weight, constants = bias, results = output, memory = factors.Span, added = epilogue.Addend)
        {
            var call = new ConvolutionCall(images, kernels, bias.IsEmpty ? null : constants, results, sizes, epilogue.Resolve(sizes.OutChannels, memory, added));
            if (IsProduct(sizes))
                RunProduct(input, weight, bias, output, call);
            else if (PointwiseConvolution.CanRun(sizes))
                PointwiseConvolution.Run(call);
            else if (Depthwise.CanRun(sizes))
                Depthwise.Run(call);
            else
                DirectConvolution.Run(call);
        }
    }

    /// <summary>True where no better way than the direct one is there, whatever the number of channels.</summary>
    private static bool IsDirect(in ConvolutionSizes sizes) =>
        !Winograd.CanRun(sizes) && !IsProduct(sizes) && !PointwiseConvolution.CanRun(sizes) && !Depthwise.CanRun(sizes);

    /// <summary>True where the kernel covers its input, so that the convolution is a linear layer.</summary>
    private static bool IsProduct(in ConvolutionSizes sizes) =>
        sizes.Groups == 1 && sizes.Kernel == sizes.Input && sizes.Padding == default && sizes.Dilation == new Volume(1, 1, 1)
            && sizes.Output.Count == 1;

    private static void RunProduct(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, in ConvolutionCall call)
    {
        Gemm.MultiplyTransposed(input, weight, bias, output, call.Sizes.Batch, call.Sizes.OutChannels, call.Sizes.Taps);
        for (var i = 0; i < call.Sizes.Batch * call.Sizes.OutChannels; i++)
            call.Epilogue.Apply(call.Output + i, 1, i % call.Sizes.OutChannels, i);
    }

    private static void Check(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, in ConvolutionSizes sizes,
        Epilogue epilogue)
    {
        KernelArguments.RequireAtLeast(sizes.Groups, 1, nameof(sizes.Groups));
        KernelArguments.RequireAtLeast(sizes.Batch, 0, nameof(sizes.Batch));
        KernelArguments.RequirePositive(sizes.Kernel, nameof(sizes.Kernel));
        KernelArguments.RequirePositive(sizes.Stride, nameof(sizes.Stride));
        KernelArguments.RequirePositive(sizes.Dilation, nameof(sizes.Dilation));
        var length = (long)sizes.Batch * sizes.OutChannels * sizes.Output.Count;
        KernelArguments.RequireLength(input.Length, (long)sizes.Batch * sizes.InChannels * sizes.Input.Count, nameof(input));
        KernelArguments.RequireLength(weight.Length, (long)sizes.OutChannels * sizes.Taps, nameof(weight));
        KernelArguments.RequireLengthOrEmpty(bias.Length, sizes.OutChannels, nameof(bias));
        KernelArguments.RequireLength(output.Length, length, nameof(output));
        KernelArguments.RequireLengthOrEmpty(epilogue.Addend.Length, length, nameof(epilogue));
    }
}
