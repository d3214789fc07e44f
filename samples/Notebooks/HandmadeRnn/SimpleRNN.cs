using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.HandmadeRnn;

/// <summary>A recurrent layer, and a linear one on its output at each time.</summary>
[Model]
public partial class SimpleRNN(int inputs, int hidden, int outputs)
{
    private readonly RNN rnn = new(inputSize: inputs, hiddenSize: hidden, nonlinearity: "tanh", batchFirst: true);
    private readonly Linear fc = new(hidden, outputs);

    [Shape("(N, T, inputs) -> (N, T, outputs)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var h0 = Tensor.Zeros(1, x.Lengths[0], hidden);
        var (output, _) = rnn.Forward(x, h0);
        return fc.Forward(output);
    }
}
