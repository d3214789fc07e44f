using System.Numerics.Tensors;
using ShapeGen;

namespace VoiceActivity;

/// <summary>
/// Silero VAD, version 5, for 16 kHz: 64 samples that were heard before and 512 new ones to the probability that somebody speaks.
/// The state goes in and comes out, so that one model listens to any number of streams.
/// </summary>
[Model(Diagram = true)]
public partial class VoiceDetector
{
    private readonly Spectrum stft = new();

    private readonly Sequential encoder = new(
        new EncoderBlock(129, 128),
        new EncoderBlock(128, 64, stride: 2),
        new EncoderBlock(64, 64, stride: 2),
        new EncoderBlock(64, 128));

    private readonly Decoder decoder = new();

    [Shape("(N, 576), ((N, 128), (N, 128)) -> (N, 1), ((N, 128), (N, 128))")]
    public (Tensor<float> Probability, (Tensor<float> H, Tensor<float> C) Next) Forward(
        Tensor<float> samples, (Tensor<float> H, Tensor<float> C) state)
    {
        var features = encoder.Forward(stft.Forward(samples));
        return decoder.Forward(features.Squeeze(-1), state);
    }
}
