using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.HandmadeRnn;

/// <summary>A recurrent network's output, computed once by the model and once by hand from its weights.</summary>
public static class RnnByHand
{
    private const int Samples = 1;
    private const int Times = 10;
    private const int Features = 3;
    private const int Hidden = 5;
    private const int Outputs = 2;

    public static void Show(Page page)
    {
        page.Title("pytorch_RNN_shapes");
        var inputs = Tensor.Randn(Samples, Times, Features);
        var model = new SimpleRNN(inputs: Features, hidden: Hidden, outputs: Outputs);
        var output = model.Run(inputs);

        page.Cell(37);
        page.Print(output);
        page.Cell(38);
        page.PrintShape(output);

        var weights = new Weights(model.StateDict());
        page.Cell(41);
        page.PrintShape(weights.InputToHidden);
        page.Cell(44);
        page.Print($"({Shape(weights.InputToHidden)}, {Shape(weights.InputBias)}, {Shape(weights.HiddenToHidden)}, {Shape(weights.HiddenBias)})");
        page.Cell(46);
        page.Print($"({Shape(weights.HiddenToOutput)}, {Shape(weights.OutputBias)})");

        page.Cell(47);
        var byHand = weights.Apply(inputs.Select(0, 0));
        page.Print(byHand);
        page.Cell(49);
        page.Assert(byHand.Allclose(output.Select(0, 0)), "the network by hand computes what the layers compute");
        page.Print("");
    }

    /// <summary>A shape as Python prints a tuple.</summary>
    private static string Shape(Tensor<float> tensor) =>
        tensor.Rank == 1 ? $"({tensor.Lengths[0]},)" : $"({string.Join(", ", tensor.Lengths.ToArray())})";

    /// <summary>The model's weights under the notebook's names.</summary>
    private sealed class Weights(IReadOnlyDictionary<string, Tensor<float>> state)
    {
        public Tensor<float> InputToHidden { get; } = state["rnn.weight_ih_l0"];

        public Tensor<float> HiddenToHidden { get; } = state["rnn.weight_hh_l0"];

        public Tensor<float> InputBias { get; } = state["rnn.bias_ih_l0"];

        public Tensor<float> HiddenBias { get; } = state["rnn.bias_hh_l0"];

        public Tensor<float> HiddenToOutput { get; } = state["fc.weight"];

        public Tensor<float> OutputBias { get; } = state["fc.bias"];

        /// <summary>(T, Features) to (T, Outputs).</summary>
        public Tensor<float> Apply(Tensor<float> x)
        {
            var outputs = new List<Tensor<float>>();
            var hidden = Tensor.Zeros(Hidden);
            for (var t = 0; t < Times; t++)
            {
                hidden = (Product(x.Select(0, t), InputToHidden) + InputBias + Product(hidden, HiddenToHidden) + HiddenBias).Tanh();
                outputs.Add(Product(hidden, HiddenToOutput) + OutputBias);
            }

            return outputs.Stack();
        }

        /// <summary>x Wᵀ of a vector.</summary>
        private static Tensor<float> Product(Tensor<float> x, Tensor<float> weight) => x.Matmul(weight.Transpose(0, 1));
    }
}
