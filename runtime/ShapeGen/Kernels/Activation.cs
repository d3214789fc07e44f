namespace ShapeGen.Kernels;

/// <summary>The functions that a kernel can apply to its result.</summary>
public enum ActivationKind
{
    /// <summary>None: the result as it is.</summary>
    Identity,

    /// <summary>max(0, x)</summary>
    ReLU,

    /// <summary>tanh x</summary>
    Tanh,

    /// <summary>1 / (1 + exp(-x))</summary>
    Sigmoid,
}

/// <summary>A function applied to each float of a result.</summary>
/// <param name="Kind">The function.</param>
/// <param name="A">Its first parameter, where it has one.</param>
/// <param name="B">Its second parameter, where it has one.</param>
public readonly record struct Activation(ActivationKind Kind, float A = 0, float B = 0);
