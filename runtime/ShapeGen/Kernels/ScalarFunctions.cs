namespace ShapeGen.Kernels;

/// <summary>The functions of <see cref="ActivationKind"/> for one float.</summary>
internal static class ScalarFunctions
{
    internal const float SeluAlpha = 1.6732632423543772f;
    internal const float SeluScale = 1.0507009873554805f;

    internal static float Apply(float x, Activation activation) => activation.Kind switch
    {
        ActivationKind.Identity => x,
        ActivationKind.ReLU => x < 0 ? 0 : x,
        ActivationKind.Tanh => MathF.Tanh(x),
        ActivationKind.Sigmoid => Sigmoid(x),
        ActivationKind.LeakyReLU => x > 0 ? x : activation.A * x,
        ActivationKind.ELU => x > 0 ? x : activation.A * Expm1(x),
        ActivationKind.SELU => SeluScale * (x > 0 ? x : SeluAlpha * Expm1(x)),
        ActivationKind.GELU => activation.A == 0 ? Gelu(x) : GeluByTanh(x),
        ActivationKind.SiLU => x * Sigmoid(x),
        ActivationKind.Softplus => activation.A * x > activation.B ? x : Log1p(MathF.Exp(activation.A * x)) / activation.A,
        ActivationKind.Hardtanh => x < activation.A ? activation.A : x > activation.B ? activation.B : x,
        ActivationKind.Hardsigmoid => HardSigmoid(x),
        ActivationKind.Hardswish => x * HardSigmoid(x),
        ActivationKind.Exp => MathF.Exp(x),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), $"'{activation.Kind}' is not an activation."),
    };

    private static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));

    private static float Expm1(float x) => (float)(Math.Exp(x) - 1);

    private static float Log1p(float x) => (float)Math.Log(1 + (double)x);

    private static float HardSigmoid(float x) => (x < -3 ? 0 : x > 3 ? 6 : x + 3) / 6;

    private static float GeluByTanh(float x) =>
        0.5f * x * (1 + MathF.Tanh(0.7978845608028654f * (x + (0.044715f * x * x * x))));

    private static float Gelu(float x) => 0.5f * x * (1 + (float)Erf(x / Math.Sqrt(2)));

    /// <summary>The error function by its power series, and by the continued fraction of its complement beyond 2.5.</summary>
    private static double Erf(double x)
    {
        var size = Math.Abs(x);
        if (size >= 6)
            return Math.Sign(x);
        if (size < 2.5)
        {
            double term = x, sum = x;
            for (var i = 1; i < 60; i++)
            {
                term *= -x * x / i;
                sum += term / ((2 * i) + 1);
            }

            return sum * 2 / Math.Sqrt(Math.PI);
        }

        var fraction = size;
        for (var i = 60; i > 0; i--)
            fraction = size + (i / 2.0 / fraction);
        return Math.CopySign(1 - (Math.Exp(-x * x) / (fraction * Math.Sqrt(Math.PI))), x);
    }
}
