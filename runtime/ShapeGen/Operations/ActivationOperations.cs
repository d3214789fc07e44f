using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Activation functions of each element, under PyTorch's names.</summary>
public static class ActivationOperations
{
    internal const string GeluContract = "(*A) -> (*A), approximate == \"none\" or approximate == \"tanh\"";
    internal const string GeluApproximation = "approximate == \"tanh\" ? 1 : 0";
    private static readonly ContractCheck gelu = new("Gelu", GeluContract, "input");

    /// <summary>x where it is positive, else negativeSlope·x, of each element, in the input's shape.</summary>
    /// <param name="input">A tensor of any shape.</param>
    /// <param name="negativeSlope">The factor below 0.</param>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.LeakyReLU, nameof(negativeSlope))]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> LeakyRelu(this Tensor<float> input, double negativeSlope = 0.01) =>
        PointwiseOperations.Apply(input, ActivationKind.LeakyReLU, negativeSlope);

    /// <summary>x where it is positive, else alpha·(exp x − 1), of each element, in the input's shape.</summary>
    /// <param name="input">A tensor of any shape.</param>
    /// <param name="alpha">The limit far below 0 is its negative.</param>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.ELU, nameof(alpha))]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Elu(this Tensor<float> input, double alpha = 1.0) =>
        PointwiseOperations.Apply(input, ActivationKind.ELU, alpha);

    /// <summary>x where it is positive, else alpha·(exp(x/alpha) − 1), of each element, in the input's shape.</summary>
    /// <param name="input">A tensor of any shape.</param>
    /// <param name="alpha">The limit far below 0 is its negative; not 0.</param>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.CELU, nameof(alpha))]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Celu(this Tensor<float> input, double alpha = 1.0) =>
        PointwiseOperations.Apply(input, ActivationKind.CELU, alpha);

    /// <summary>1.0507…·(x where it is positive, else 1.6733…·(exp x − 1)) of each element, in the input's shape (Klambauer et al. 2017).</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.SELU)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Selu(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.SELU);

    /// <summary>x·Φ(x) of each element, Φ the normal distribution's, in the input's shape (Hendrycks and Gimpel 2016).</summary>
    /// <param name="input">A tensor of any shape.</param>
    /// <param name="approximate"><c>"none"</c>, or <c>"tanh"</c> for the approximation x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³))).</param>
    /// <exception cref="ShapeException"><paramref name="approximate"/> is another text.</exception>
    [Shape(GeluContract)]
    [Pointwise(ActivationKind.GELU, GeluApproximation)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Gelu(this Tensor<float> input, string approximate = "none")
    {
        gelu.Apply(new Arguments { approximate }, input).Dispose();
        return PointwiseOperations.Apply(input, ActivationKind.GELU, approximate == "tanh" ? 1 : 0);
    }

    /// <summary>x·sigmoid x of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.SiLU)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Silu(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.SiLU);

    /// <summary>x·tanh(log(1 + exp x)) of each element, in the input's shape (Misra 2019).</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Mish)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Mish(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Mish);

    /// <summary>log(1 + exp(beta·x)) / beta of each element, in the input's shape.</summary>
    /// <param name="input">A tensor of any shape.</param>
    /// <param name="beta">How sharp its bend is; not 0.</param>
    /// <param name="threshold">Where beta·x is above, the result is x.</param>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Softplus, nameof(beta), nameof(threshold))]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Softplus(this Tensor<float> input, double beta = 1.0, double threshold = 20.0) =>
        PointwiseOperations.Apply(input, ActivationKind.Softplus, beta, threshold);

    /// <summary>x / (1 + |x|) of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Softsign)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Softsign(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Softsign);

    /// <summary>log(1 / (1 + exp(−x))) of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.LogSigmoid)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Logsigmoid(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.LogSigmoid);

    /// <summary>x within two limits, of each element, in the input's shape.</summary>
    /// <param name="input">A tensor of any shape.</param>
    /// <param name="minVal">The lower limit.</param>
    /// <param name="maxVal">The upper limit.</param>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Hardtanh, nameof(minVal), nameof(maxVal))]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Hardtanh(this Tensor<float> input, double minVal = -1.0, double maxVal = 1.0) =>
        PointwiseOperations.Apply(input, ActivationKind.Hardtanh, minVal, maxVal);

    /// <summary>x within 0 and 6, of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Hardtanh, "0", "6")]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Relu6(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Hardtanh, 0, 6);

    /// <summary>min(max(x + 3, 0), 6) / 6 of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Hardsigmoid)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Hardsigmoid(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Hardsigmoid);

    /// <summary>x·min(max(x + 3, 0), 6) / 6 of each element, in the input's shape (Howard et al. 2019).</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Hardswish)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Hardswish(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Hardswish);

    /// <summary>x where it is above a threshold, else a value, of each element, in the input's shape.</summary>
    /// <param name="input">A tensor of any shape.</param>
    /// <param name="threshold">What x must exceed.</param>
    /// <param name="value">What stands for all others.</param>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Threshold, nameof(threshold), nameof(value))]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Threshold(this Tensor<float> input, double threshold, double value) =>
        PointwiseOperations.Apply(input, ActivationKind.Threshold, threshold, value);

    /// <summary>x − tanh x of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Tanhshrink)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Tanhshrink(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Tanhshrink);

    /// <summary>x moved by lambd towards 0, and 0 within lambd of it, of each element, in the input's shape.</summary>
    /// <param name="input">A tensor of any shape.</param>
    /// <param name="lambd">How far elements are moved, at least 0.</param>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Softshrink, nameof(lambd))]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Softshrink(this Tensor<float> input, double lambd = 0.5) =>
        PointwiseOperations.Apply(input, ActivationKind.Softshrink, lambd);

    /// <summary>x where |x| is above lambd, else 0, of each element, in the input's shape.</summary>
    /// <param name="input">A tensor of any shape.</param>
    /// <param name="lambd">Up to which size elements become 0.</param>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Hardshrink, nameof(lambd))]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Hardshrink(this Tensor<float> input, double lambd = 0.5) =>
        PointwiseOperations.Apply(input, ActivationKind.Hardshrink, lambd);

    /// <summary>exp x of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Exp)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Exp(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Exp);

    /// <summary>√x of each element, in the input's shape; NaN below 0.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Sqrt)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Sqrt(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Sqrt);
}
