using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.NnAndFunctional;

/// <summary>RNN, LSTM and GRU over a whole sequence: the shapes of outputs and states.</summary>
public static class RecurrentLayers
{
    private const int InputSize = 2;
    private const int HiddenSize = 3;

    public static void Rnn(Page page)
    {
        const int NumLayers = 4;
        const int Directions = 1;
        const int BatchSize = 5;
        const int Length = 6;

        page.Cell(4);
        page.Print(LayerContract.Of<RNN>());
        var rnn = new RNN(InputSize, HiddenSize, NumLayers, nonlinearity: "tanh", bias: true, batchFirst: false, dropout: 0, bidirectional: false);
        var x = Tensor.Randn(Length, BatchSize, InputSize);
        var h0 = Tensor.Randn(Directions * NumLayers, BatchSize, HiddenSize);

        var (y, h) = rnn.Forward(x, h0);

        page.AssertShape(y, Length, BatchSize, Directions * HiddenSize);
        page.AssertShape(h, Directions * NumLayers, BatchSize, HiddenSize);
        page.Print("");
    }

    public static void Lstm(Page page)
    {
        const int NumLayers = 1;
        const int Directions = 2;
        const int ProjSize = 1;
        const int BatchSize = 4;
        const int Length = 5;

        page.Cell(6);
        page.Print(LayerContract.Of<LSTM>());
        page.Assert(ProjSize < HiddenSize, "proj_size has to be smaller than hidden_size");
        var lstm = new LSTM(InputSize, HiddenSize, NumLayers, bias: true, batchFirst: false, dropout: 0, bidirectional: true, projSize: ProjSize);
        var x = Tensor.Randn(Length, BatchSize, InputSize);
        var h0 = Tensor.Randn(Directions * NumLayers, BatchSize, ProjSize);
        var c0 = Tensor.Randn(Directions * NumLayers, BatchSize, HiddenSize);

        var (y, (h, c)) = lstm.Forward(x, (h0, c0));

        page.AssertShape(y, Length, BatchSize, Directions * ProjSize);
        page.AssertShape(h, Directions * NumLayers, BatchSize, ProjSize);
        page.AssertShape(c, Directions * NumLayers, BatchSize, HiddenSize);
        page.Print("");
    }

    public static void Gru(Page page)
    {
        const int NumLayers = 1;
        const int Directions = 2;
        const int BatchSize = 4;
        const int Length = 5;

        page.Cell(8);
        page.Print(LayerContract.Of<GRU>());
        var gru = new GRU(InputSize, HiddenSize, NumLayers, bias: true, batchFirst: false, dropout: 0, bidirectional: true);
        var x = Tensor.Randn(Length, BatchSize, InputSize);
        var h0 = Tensor.Randn(Directions * NumLayers, BatchSize, HiddenSize);

        var (y, h) = gru.Forward(x, h0);

        page.AssertShape(y, Length, BatchSize, Directions * HiddenSize);
        page.AssertShape(h, Directions * NumLayers, BatchSize, HiddenSize);
        page.Print("");
    }
}
