using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.NnAndFunctional;

/// <summary>One step of RNN, LSTM and GRU, against the formulas written out by hand.</summary>
public static class RecurrentCells
{
    private const int InputSize = 2;
    private const int HiddenSize = 3;
    private const int BatchSize = 4;
    private const double Tolerance = 1e-6;

    public static void Rnn(Page page)
    {
        page.Cell(5);
        page.Print(LayerContract.Of<RNNCell>());
        var cell = new RNNCell(InputSize, HiddenSize, bias: true, nonlinearity: "tanh");
        var x = Tensor.Randn(BatchSize, InputSize);
        var h0 = Tensor.Randn(BatchSize, HiddenSize);

        var h = cell.Forward(x, h0);

        page.AssertShape(h, BatchSize, HiddenSize);
        var byHand = (InputGates(x, cell) + HiddenGates(h0, cell)).Tanh();
        page.Assert(h.Allclose(byHand, atol: Tolerance), "RNNCell is tanh(W_ih x + b_ih + W_hh h + b_hh)");
        page.Print("");
    }

    public static void Lstm(Page page)
    {
        page.Cell(7);
        page.Print(LayerContract.Of<LSTMCell>());
        var cell = new LSTMCell(InputSize, HiddenSize, bias: true);
        var x = Tensor.Randn(BatchSize, InputSize);
        var h0 = Tensor.Randn(BatchSize, HiddenSize);
        var c0 = Tensor.Randn(BatchSize, HiddenSize);

        var (h, c) = cell.Forward(x, (h0, c0));

        page.AssertShape(h, BatchSize, HiddenSize);
        page.AssertShape(c, BatchSize, HiddenSize);
        var (i, f, g, o) = (InputGates(x, cell) + HiddenGates(h0, cell)).Chunk(4, dim: 1);
        var c1 = (f.Sigmoid() * c0) + (i.Sigmoid() * g.Tanh());
        var h1 = o.Sigmoid() * c.Tanh();
        page.Assert(h.Allclose(h1, atol: Tolerance), "LSTMCell's h is o * tanh(c)");
        page.Assert(c.Allclose(c1, atol: Tolerance), "LSTMCell's c is f * c0 + i * g");
        page.Print("");
    }

    public static void Gru(Page page)
    {
        page.Cell(9);
        page.Print(LayerContract.Of<GRUCell>());
        var cell = new GRUCell(InputSize, HiddenSize, bias: true);
        var x = Tensor.Randn(BatchSize, InputSize);
        var h0 = Tensor.Randn(BatchSize, HiddenSize);

        var h = cell.Forward(x, h0);

        page.AssertShape(h, BatchSize, HiddenSize);
        var (xr, xz, xn) = InputGates(x, cell).Chunk(3, dim: 1);
        var (hr, hz, hn) = HiddenGates(h0, cell).Chunk(3, dim: 1);
        var r = (xr + hr).Sigmoid();
        var z = (xz + hz).Sigmoid();
        var n = (xn + (r * hn)).Tanh();
        var h1 = ((Tensor.Ones(z.Lengths) - z) * n) + (z * h0);
        page.Assert(h.Allclose(h1, atol: Tolerance), "GRUCell is (1 - z) * n + z * h0");
        page.Print("");
    }

    private static Tensor<float> InputGates(Tensor<float> x, RecurrentCell cell) => x.Linear(cell.Weights.WeightIh, cell.Weights.BiasIh);

    private static Tensor<float> HiddenGates(Tensor<float> h, RecurrentCell cell) => h.Linear(cell.Weights.WeightHh, cell.Weights.BiasHh);
}
