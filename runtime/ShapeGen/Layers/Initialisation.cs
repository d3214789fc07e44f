using System.Numerics.Tensors;
using ShapeGen.Execution;

namespace ShapeGen;

/// <summary>
/// PyTorch's initial weights, drawn from <see cref="Generator.Default"/> in PyTorch's order: <c>reset_parameters</c> of
/// <c>nn.Linear</c>, <c>nn.modules.conv._ConvNd</c> and <c>nn.modules.rnn.RNNBase</c>.
/// </summary>
internal static class Initialisation
{
    /// <summary>
    /// <c>init.kaiming_uniform_</c> (He et al. 2015) with a = √5: uniform within ±√3·gain/√fanIn, where gain = √(2/(1 + a²)).
    /// </summary>
    public static Tensor<float> KaimingUniform(int fanIn, params ReadOnlySpan<nint> lengths)
    {
        var gain = Math.Sqrt(2.0 / (1 + Math.Pow(Math.Sqrt(5), 2)));
        var deviation = gain / Math.Sqrt(fanIn);
        return Uniform(fanIn == 0 ? 0 : Math.Sqrt(3.0) * deviation, lengths);
    }

    /// <summary>Uniform within ±1/√<paramref name="fan"/>; zeros for a fan of 0.</summary>
    public static Tensor<float> InverseRoot(int fan, params ReadOnlySpan<nint> lengths) => Uniform(fan == 0 ? 0 : 1 / Math.Sqrt(fan), lengths);

    /// <summary><c>init.uniform_</c>: within ± a bound.</summary>
    public static Tensor<float> Uniform(double bound, params ReadOnlySpan<nint> lengths)
    {
        var weights = Filled.Zeros(lengths);
        if (!InitialWeights.AreSkipped)
            Generator.Default.Uniform(Dense.Of(weights), -bound, bound);
        return weights;
    }
}
