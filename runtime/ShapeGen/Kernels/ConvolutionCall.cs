namespace ShapeGen.Kernels;

/// <summary>A convolution in memory that does not move, as threads share it.</summary>
/// <param name="input">(Batch, InChannels, Input…)</param>
/// <param name="weight">(OutChannels, InChannels / Groups, Kernel…); null where another order of it is taken.</param>
/// <param name="bias">(OutChannels), or null.</param>
/// <param name="output">(Batch, OutChannels, Output…)</param>
/// <param name="sizes">The sizes.</param>
/// <param name="epilogue">What is done with the result.</param>
/// <param name="isByLanes">Whether the weight is in <see cref="LaneLayout"/>.</param>
internal readonly unsafe struct ConvolutionCall(
    float* input, float* weight, float* bias, float* output, ConvolutionSizes sizes, ChannelEpilogue epilogue, bool isByLanes = false)
{
    internal readonly float* Input = input;
    internal readonly float* Weight = weight;
    internal readonly float* Bias = bias;
    internal readonly float* Output = output;
    internal readonly ConvolutionSizes Sizes = sizes;
    internal readonly ChannelEpilogue Epilogue = epilogue;
    internal readonly bool IsByLanes = isByLanes;

    /// <summary>About how long one thread takes, in microseconds.</summary>
    internal double Microseconds => 2e-5 * Sizes.Batch * Sizes.OutChannels * Sizes.Output.Count * Sizes.Taps;

    /// <summary>What the sums of a channel begin with.</summary>
    internal float Start(int channel) => Bias == null ? 0 : Bias[channel];
}
