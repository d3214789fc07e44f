using System.Numerics.Tensors;
using ShapeGen;

namespace Digits;

/// <summary>An LSTM that reads a digit row by row, top to bottom, and says at the end what it was.</summary>
[Model(Diagram = true)]
public partial class RowReader
{
    private readonly LSTM lstm = new(inputSize: 28, hiddenSize: 64, batchFirst: true);
    private readonly Linear fc = new(64, 10);

    [Shape("(N, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> rows)
    {
        var (output, _) = lstm.Forward(rows);
        return fc.Forward(output.Select(dim: 1, index: -1));
    }
}
