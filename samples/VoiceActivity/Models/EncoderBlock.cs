using System.Numerics.Tensors;
using ShapeGen;

namespace VoiceActivity;

/// <summary>A convolution over three moments, which can step over every second one.</summary>
[Model]
public partial class EncoderBlock(int inChannels, int outChannels, int stride = 1) : IModule
{
    private readonly Conv1d reparamConv = new(inChannels, outChannels, kernelSize: 3, stride: stride, padding: 1);

    [Shape("(N, inChannels, L) -> (N, outChannels, (L - 1)//stride + 1)")]
    public Tensor<float> Forward(Tensor<float> input) => reparamConv.Forward(input).Relu();
}
