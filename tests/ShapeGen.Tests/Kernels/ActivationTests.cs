using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

/// <summary>The activations whose formulas are written out here in double precision.</summary>
public class ActivationTests
{
    private const float Lambda = 0.5f;

    [Theory]
    [InlineData(ActivationKind.CELU)]
    [InlineData(ActivationKind.Mish)]
    [InlineData(ActivationKind.Softsign)]
    [InlineData(ActivationKind.LogSigmoid)]
    [InlineData(ActivationKind.Tanhshrink)]
    [InlineData(ActivationKind.Softshrink)]
    [InlineData(ActivationKind.Hardshrink)]
    [InlineData(ActivationKind.Threshold)]
    public void Agrees_with_its_formula(ActivationKind kind)
    {
        var x = Enumerable.Range(0, 4001).Select(i => (i - 2000) / 50f).ToArray();
        var y = new float[x.Length];
        Pointwise.Apply(x, y, new(kind, Lambda, 7));
        Assert.All(x.Zip(y), point => Assert.Equal(Formula(kind, point.First), point.Second, 5e-6));
    }

    [Theory]
    [InlineData(ActivationKind.Mish)]
    [InlineData(ActivationKind.Softsign)]
    [InlineData(ActivationKind.LogSigmoid)]
    [InlineData(ActivationKind.Tanhshrink)]
    [InlineData(ActivationKind.Softshrink)]
    [InlineData(ActivationKind.Hardshrink)]
    [InlineData(ActivationKind.Threshold)]
    public void Not_a_number_stays_one(ActivationKind kind)
    {
        float[] values = [float.NaN, 1];
        Pointwise.Apply(values, values, new(kind, Lambda, 7));
        Assert.True(float.IsNaN(values[0]));
        Assert.False(float.IsNaN(values[1]));
    }

    [Fact]
    public void A_border_belongs_to_the_lower_side()
    {
        float[] border = [Lambda, -Lambda, float.NegativeInfinity];
        var result = new float[3];
        Pointwise.Apply(border, result, new(ActivationKind.Threshold, Lambda, 7));
        Assert.Equal([7, 7, 7], result);
        Pointwise.Apply(border, result, new(ActivationKind.Hardshrink, Lambda));
        Assert.Equal([0, 0, float.NegativeInfinity], result);
        Pointwise.Apply(border, result, new(ActivationKind.Softshrink, Lambda));
        Assert.Equal([0, 0, float.NegativeInfinity], result);
    }

    private static double Formula(ActivationKind kind, double x) => kind switch
    {
        ActivationKind.CELU => x > 0 ? x : Lambda * (Math.Exp(x / Lambda) - 1),
        ActivationKind.Mish => x * Math.Tanh(Math.Log(1 + Math.Exp(x))),
        ActivationKind.Softsign => x / (1 + Math.Abs(x)),
        ActivationKind.LogSigmoid => -Math.Log(1 + Math.Exp(-x)),
        ActivationKind.Tanhshrink => x - Math.Tanh(x),
        ActivationKind.Softshrink => Math.Abs(x) <= Lambda ? 0 : x - (Lambda * Math.Sign(x)),
        ActivationKind.Hardshrink => Math.Abs(x) <= Lambda ? 0 : x,
        ActivationKind.Threshold => x > Lambda ? x : 7,
        _ => throw new ArgumentException(kind.ToString()),
    };
}
