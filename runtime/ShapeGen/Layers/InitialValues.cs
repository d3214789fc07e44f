using System.Numerics.Tensors;
using ShapeGen.Execution;

namespace ShapeGen;

/// <summary>Further initial weights of PyTorch's <c>nn.init</c>, drawn from <see cref="Generator.Default"/>.</summary>
internal static class InitialValues
{
    public static Tensor<float> Constant(float value, params ReadOnlySpan<nint> lengths)
    {
        var weights = Filled.Zeros(lengths);
        Dense.Of(weights).Fill(value);
        return weights;
    }

    /// <summary><c>init.normal_</c>: mean 0, deviation 1.</summary>
    public static Tensor<float> Normal(params ReadOnlySpan<nint> lengths) => Normal(1, lengths);

    /// <summary><c>init.xavier_uniform_</c> (Glorot and Bengio 2010) of a matrix: uniform within ±√(6/(rows + columns)).</summary>
    public static Tensor<float> XavierUniform(int rows, int columns) =>
        Initialisation.Uniform(Math.Sqrt(3.0) * Math.Sqrt(2.0 / (rows + columns)), rows, columns);

    /// <summary>
    /// <c>init.xavier_normal_</c> (Glorot and Bengio 2010): mean 0, deviation √(2/(inputs + outputs)), where a weight of
    /// (outputs, inputs, *) counts each with the product of the further sizes.
    /// </summary>
    public static Tensor<float> XavierNormal(params ReadOnlySpan<nint> lengths)
    {
        var positions = TensorPrimitives.Product(lengths[2..]);
        return Normal(Math.Sqrt(2.0 / ((lengths[0] + lengths[1]) * positions)), lengths);
    }

    private static Tensor<float> Normal(double deviation, ReadOnlySpan<nint> lengths)
    {
        var weights = Filled.Zeros(lengths);
        if (!InitialWeights.AreSkipped)
            Generator.Default.Normal(Dense.Of(weights), 0, deviation);
        return weights;
    }
}
