using System.Numerics.Tensors;
using ShapeGen;

namespace VoiceActivity;

/// <summary>Remembers what was heard and says how likely it is speech.</summary>
[Model]
public partial class Decoder
{
    private readonly LSTMCell rnn = new(inputSize: 128, hiddenSize: 128);

    private readonly Sequential decoder = new(
        new Dropout(0.1),
        new ReLU(),
        new Conv1d(128, 1, kernelSize: 1),
        new Sigmoid());

    [Shape("(N, 128), ((N, 128), (N, 128)) -> (N, 1), ((N, 128), (N, 128))")]
    public (Tensor<float> Probability, (Tensor<float> H, Tensor<float> C) Next) Forward(
        Tensor<float> features, (Tensor<float> H, Tensor<float> C) state)
    {
        var next = rnn.Forward(features, state);
        var probability = decoder.Forward(next.H.Unsqueeze(-1));
        return (probability.Mean(dim: -1), next);
    }
}
