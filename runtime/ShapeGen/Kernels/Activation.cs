namespace ShapeGen.Kernels;

/// <summary>The functions that a kernel can apply to its result. A and B are the parameters of <see cref="Activation"/>.</summary>
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

    /// <summary>x where x &gt; 0, else A·x (A: the negative slope)</summary>
    LeakyReLU,

    /// <summary>x where x &gt; 0, else A·(exp(x) - 1) (A: alpha)</summary>
    ELU,

    /// <summary>1.0507… · (x where x &gt; 0, else 1.6733…·(exp(x) - 1))</summary>
    SELU,

    /// <summary>x·Φ(x) with the normal distribution's Φ; the approximation by tanh where A is not 0</summary>
    GELU,

    /// <summary>x · sigmoid(x)</summary>
    SiLU,

    /// <summary>log(1 + exp(A·x)) / A, x itself where A·x &gt; B (A: beta, B: threshold)</summary>
    Softplus,

    /// <summary>x limited to [A, B]</summary>
    Hardtanh,

    /// <summary>min(max(x + 3, 0), 6) / 6</summary>
    Hardsigmoid,

    /// <summary>x · min(max(x + 3, 0), 6) / 6</summary>
    Hardswish,

    /// <summary>exp x</summary>
    Exp,

    /// <summary>x where x &gt; 0, else A·(exp(x/A) - 1) (A: alpha)</summary>
    CELU,

    /// <summary>x · tanh(log(1 + exp x))</summary>
    Mish,

    /// <summary>x / (1 + |x|)</summary>
    Softsign,

    /// <summary>log(1 / (1 + exp(-x)))</summary>
    LogSigmoid,

    /// <summary>x where x &gt; A, else B (A: threshold, B: value)</summary>
    Threshold,

    /// <summary>x - tanh x</summary>
    Tanhshrink,

    /// <summary>x moved by A towards 0, and 0 within A of it (A: lambda)</summary>
    Softshrink,

    /// <summary>x where |x| &gt; A, else 0 (A: lambda)</summary>
    Hardshrink,

    /// <summary>√x</summary>
    Sqrt,

    /// <summary>log x</summary>
    Log,

    /// <summary>|x|</summary>
    Abs,

    /// <summary>x to the power of A (A: exponent)</summary>
    Power,

    /// <summary>sin x</summary>
    Sin,

    /// <summary>cos x</summary>
    Cos,
}

/// <summary>A function applied to each float of a result.</summary>
/// <param name="Kind">The function.</param>
/// <param name="A">Its first parameter, where it has one.</param>
/// <param name="B">Its second parameter, where it has one.</param>
public readonly record struct Activation(ActivationKind Kind, float A = 0, float B = 0);
