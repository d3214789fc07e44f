using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The nonlinearities of <see cref="RNN"/> and <see cref="RNNCell"/> by name.</summary>
internal static class Nonlinearities
{
    /// <exception cref="ArgumentException">Neither <c>"tanh"</c> nor <c>"relu"</c>.</exception>
    public static Activation Parse(string nonlinearity) => nonlinearity switch
    {
        "tanh" => new Activation(ActivationKind.Tanh),
        "relu" => new Activation(ActivationKind.ReLU),
        _ => throw new ArgumentException($"A nonlinearity is \"tanh\" or \"relu\", not \"{nonlinearity}\".", nameof(nonlinearity)),
    };
}
