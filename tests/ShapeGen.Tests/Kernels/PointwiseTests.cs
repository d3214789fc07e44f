using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

public class PointwiseTests
{
    private const double Alpha = 1.3;

    private static readonly float[] special =
    [
        0, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1e-30f, -1e-30f, float.Epsilon, 3e38f, -3e38f,
    ];

    [Theory]
    [InlineData(ActivationKind.Tanh)]
    [InlineData(ActivationKind.Sigmoid)]
    public void Tanh_and_sigmoid_err_by_at_most_5e_7(ActivationKind kind)
    {
        var errors = Evaluate(new(kind), Range(-30, 30, 200_001)).Select(point => Math.Abs(point.Y - Numbers.Activate(kind, point.X)));
        Assert.InRange(errors.Max(), 0, 5e-7);
    }

    [Fact]
    public void Tanh_keeps_the_digits_of_small_numbers()
    {
        var points = Evaluate(new(ActivationKind.Tanh), Range(-0.01f, 0.01f, 10_001)).Where(point => point.X != 0);
        Assert.InRange(points.Max(point => Math.Abs((point.Y / Math.Tanh(point.X)) - 1)), 0, 5e-7);
    }

    [Fact]
    public void Exp_errs_by_at_most_2_units_in_the_last_place()
    {
        Assert.InRange(Evaluate(new(ActivationKind.Exp), Range(-87, 88.7f, 200_001)).Max(UnitsOff), 0, 2);

        static double UnitsOff((float X, float Y) point)
        {
            var exact = Math.Exp(point.X);
            return Math.Abs(point.Y - exact) / (MathF.BitIncrement((float)exact) - (double)(float)exact);
        }
    }

    [Fact]
    public void Exp_reaches_its_limits_gradually()
    {
        Assert.InRange(Evaluate(new(ActivationKind.Exp), Range(-110, -87, 10_001)).Max(point => Math.Abs(point.Y - Math.Exp(point.X))), 0, 3e-45);
        Assert.All(Evaluate(new(ActivationKind.Exp), Range(88.73f, 200, 1001)), point => Assert.Equal(float.PositiveInfinity, point.Y));
    }

    [Theory]
    [InlineData(ActivationKind.Tanh, new[] { 0, -0f, float.NaN, 1, -1, 1e-30f, -1e-30f, float.Epsilon, 1, -1 })]
    [InlineData(ActivationKind.Sigmoid, new[] { 0.5f, 0.5f, float.NaN, 1, 0, 0.5f, 0.5f, 0.5f, 1, 0 })]
    [InlineData(ActivationKind.Exp, new[] { 1, 1, float.NaN, float.PositiveInfinity, 0, 1, 1, 1, float.PositiveInfinity, 0 })]
    [InlineData(ActivationKind.ReLU, new[] { 0, -0f, float.NaN, float.PositiveInfinity, 0, 1e-30f, 0, float.Epsilon, 3e38f, 0 })]
    public void Special_numbers_have_their_values(ActivationKind kind, float[] expected)
    {
        var actual = new float[special.Length];
        Pointwise.Apply(special, actual, new(kind));
        for (var i = 0; i < special.Length; i++)
        {
            Assert.True(
                BitConverter.SingleToInt32Bits(expected[i]) == BitConverter.SingleToInt32Bits(actual[i])
                    || (float.IsNaN(expected[i]) && float.IsNaN(actual[i])),
                $"{kind}({special[i]}) is {actual[i]}, not {expected[i]}");
        }
    }

    [Fact]
    public void All_functions_are_within_the_bound()
    {
        var inputs = Range(-9, 9, 1001);
        Check(new(ActivationKind.Identity), x => x);
        Check(new(ActivationKind.ReLU), x => Math.Max(0, x));
        Check(new(ActivationKind.LeakyReLU, 0.2f), x => x > 0 ? x : 0.2f * x);
        Check(new(ActivationKind.ELU, (float)Alpha), x => x > 0 ? x : Alpha * (Math.Exp(x) - 1));
        Check(new(ActivationKind.SELU), x => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.Exp(x) - 1)));
        Check(new(ActivationKind.GELU), x => x * NormalDistribution(x));
        Check(new(ActivationKind.GELU, 1), x => x / 2 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x)))));
        Check(new(ActivationKind.SiLU), x => x / (1 + Math.Exp(-x)));
        Check(new(ActivationKind.Softplus, 2, 5), x => 2 * x > 5 ? x : Math.Log(1 + Math.Exp(2 * x)) / 2);
        Check(new(ActivationKind.Hardtanh, -1, 2), x => Math.Clamp(x, -1, 2));
        Check(new(ActivationKind.Hardsigmoid), x => Math.Clamp(x + 3, 0, 6) / 6);
        Check(new(ActivationKind.Hardswish), x => x * Math.Clamp(x + 3, 0, 6) / 6);
        Check(new(ActivationKind.Exp), Math.Exp);
        inputs = Range(0, 9, 1001);
        Check(new(ActivationKind.Sqrt), Math.Sqrt);

        void Check(Activation activation, Func<double, double> exact)
        {
            var output = new float[inputs.Length];
            Pointwise.Apply(inputs, output, activation);
            Numbers.AssertClose([.. inputs.Select(x => exact(x))], output, activation.ToString());
        }
    }

    [Fact]
    public void Each_float_is_computed_once_at_every_length_also_in_place()
    {
        foreach (var kind in Enum.GetValues<ActivationKind>())
        {
            var activation = new Activation(kind, 0.5f, 2);
            var one = new float[1];
            for (var length = 0; length < 70; length++)
            {
                var values = Range(-3, 3, length);
                var inputs = values.ToArray();
                Pointwise.Apply(values, values, activation);
                for (var i = 0; i < length; i++)
                {
                    Pointwise.Apply(inputs.AsSpan(i, 1), one, activation);
                    Assert.Equal(one[0], values[i]);
                }
            }
        }
    }

    [Fact]
    public void What_is_no_activation_or_no_room_is_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Pointwise.Apply([], [], new((ActivationKind)99)));
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => Pointwise.Apply(new float[3], new float[2], default)).ParamName);
    }

    private static float[] Range(float from, float to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => (float)(from + (((double)to - from) * i / Math.Max(1, count - 1))))];

    private static IEnumerable<(float X, float Y)> Evaluate(Activation activation, float[] inputs)
    {
        var outputs = new float[inputs.Length];
        Pointwise.Apply(inputs, outputs, activation);
        return inputs.Zip(outputs);
    }

    /// <summary>Φ by its power series.</summary>
    private static double NormalDistribution(double x)
    {
        double term = x, sum = x;
        for (var i = 1; i < 300; i++)
        {
            term *= x * x / ((2 * i) + 1);
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
    }
}
