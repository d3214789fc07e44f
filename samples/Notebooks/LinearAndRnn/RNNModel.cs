using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.LinearAndRnn;

/// <summary>
/// A recurrent network of linear layers in which, as in the notebook, the hidden state is added as it is.
/// </summary>
[Model]
public partial class RNNModel
{
    private readonly Linear wi = new(128, 64);
#pragma warning disable SG0007 // constructed but not applied, as in the notebook
    private readonly Linear wh = new(64, 64);
#pragma warning restore SG0007
    private readonly Linear wo = new(64, 16);
    private readonly Tanh tanh = new();
    private readonly Tensor<float> initHiddenVariable = Tensor.Rand(64);

    [Shape("(N, L, 128) -> (N, L, 16), L >= 1")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var outputs = new List<Tensor<float>>();
        var hidden = initHiddenVariable;
        for (var t = 0; t < x.Lengths[1]; t++)
        {
            hidden = tanh.Forward(wi.Forward(x.Select(1, t)) + hidden);
            outputs.Add(wo.Forward(hidden).Unsqueeze(1));
        }

        return outputs.Cat(dim: 1);
    }
}
