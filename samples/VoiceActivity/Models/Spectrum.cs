using System.Numerics.Tensors;
using ShapeGen;

namespace VoiceActivity;

/// <summary>How strong each of 129 frequencies is at four moments of the sound: a short-time Fourier transform with a learned window.</summary>
[Model(Diagram = true)]
public partial class Spectrum
{
    private const int Frequencies = 129;

    [Buffer]
    private readonly Tensor<float> forwardBasisBuffer = Tensor.Zeros(2 * Frequencies, 1, 256);

    [Shape("(N, 576) -> (N, Frequencies, 4)")]
    public Tensor<float> Forward(Tensor<float> samples)
    {
        var padded = samples.Unsqueeze(1).Pad([0, 64], mode: "reflect");
        var waves = padded.Conv1d(forwardBasisBuffer, stride: 128);
        var real = waves.Narrow(dim: 1, start: 0, length: Frequencies);
        var imaginary = waves.Narrow(dim: 1, start: Frequencies, length: Frequencies);
        return ((real * real) + (imaginary * imaginary)).Sqrt();
    }
}
