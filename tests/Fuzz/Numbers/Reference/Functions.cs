namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>PyTorch's functions of one number, by their definitions.</summary>
internal static class Functions
{
    private const double SeluAlpha = 1.6732632423543772;
    private const double SeluScale = 1.0507009873554805;
    private const double LinearFrom = 20;

    public static double Relu(double x) => Math.Max(0, x);

    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double Gelu(double x) => 0.5 * x * (1 + ErrorFunction.Of(x / Math.Sqrt(2)));

    public static double GeluTanh(double x) => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x))));

    public static double Silu(double x) => x * Sigmoid(x);

    public static double Elu(double x, double alpha) => x > 0 ? x : alpha * (Math.Exp(x) - 1);

    public static double Celu(double x, double alpha) => x > 0 ? x : alpha * (Math.Exp(x / alpha) - 1);

    public static double Selu(double x) => SeluScale * Elu(x, SeluAlpha);

    public static double Softplus(double x) => x > LinearFrom ? x : Math.Log(1 + Math.Exp(x));

    public static double Mish(double x) => x * Math.Tanh(Softplus(x));

    public static double Hardswish(double x) => x * Math.Clamp(x + 3, 0, 6) / 6;

    public static double LeakyRelu(double x, double slope) => x > 0 ? x : slope * x;

    public static double Softsign(double x) => x / (1 + Math.Abs(x));

    public static double Tanhshrink(double x) => x - Math.Tanh(x);

    public static double LogSigmoid(double x) => Math.Min(0, x) - Math.Log(1 + Math.Exp(-Math.Abs(x)));

    public static double[] Softmax(double[] row)
    {
        var powers = Powers(row);
        var sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }

    public static double[] LogSoftmax(double[] row)
    {
        var logarithm = Math.Log(Powers(row).Sum());
        return [.. row.Select(value => value - row.Max() - logarithm)];
    }

    private static double[] Powers(double[] row) => [.. row.Select(value => Math.Exp(value - row.Max()))];
}
