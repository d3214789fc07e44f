using System.Numerics.Tensors;

namespace ShapeGen.Benchmarks.Models;

[Model]
public partial class LstmOnly(int inputSize, int hiddenSize, int numLayers)
{
    private readonly LSTM lstm = new(inputSize, hiddenSize, numLayers);

    [Shape("(L, N, inputSize) -> (L, N, hiddenSize)")]
    public Tensor<float> Forward(Tensor<float> x) => lstm.Forward(x).Output;
}

[Model]
public partial class BidirectionalLstm(int inputSize, int hiddenSize)
{
    private readonly LSTM lstm = new(inputSize, hiddenSize, bidirectional: true);

    [Shape("(L, N, inputSize) -> (L, N, 2*hiddenSize)")]
    public Tensor<float> Forward(Tensor<float> x) => lstm.Forward(x).Output;
}

[Model]
public partial class GruOnly(int inputSize, int hiddenSize, int numLayers)
{
    private readonly GRU gru = new(inputSize, hiddenSize, numLayers);

    [Shape("(L, N, inputSize) -> (L, N, hiddenSize)")]
    public Tensor<float> Forward(Tensor<float> x) => gru.Forward(x).Output;
}

/// <summary>A small recurrent layer and a linear one behind it.</summary>
[Model]
public partial class TinyRnn
{
    private readonly RNN rnn = new(3, 5);
    private readonly Linear fc = new(5, 2);

    [Shape("(L, N, 3) -> (L, N, 2)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(rnn.Forward(x).Output);
}

[Model]
public partial class EncoderLayer
{
    private readonly TransformerEncoderLayer layer = new(256, 8, dimFeedforward: 1024, batchFirst: true);

    [Shape("(N, L, 256) -> (N, L, 256)")]
    public Tensor<float> Forward(Tensor<float> x) => layer.Forward(x);
}
