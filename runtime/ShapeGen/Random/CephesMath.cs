namespace ShapeGen;

/// <summary>
/// Logarithm, sine and cosine in single precision by the polynomials of Moshier's Cephes library, with each product and sum fused as in
/// PyTorch's vectorised code, so that blocks of normal numbers are PyTorch's to the last bit.
/// </summary>
internal static class CephesMath
{
    private const float RootOfHalf = 0.70710678f;
    private const float FourOverPi = 1.2732395f;
    private const int ExponentBias = 127;
    private const int MantissaBits = 23;

    /// <summary>log 2 in two parts, of which the first has few bits.</summary>
    private const float HighLog2 = 0.693359375f;

    private const float LowLog2 = -2.1219444e-4f;

    /// <summary>−π/4 in three parts, of which the first two have few bits.</summary>
    private static readonly float[] quarterTurn = [-0.78515625f, -2.4187565e-4f, -3.774895e-8f];

    private static readonly float[] logarithm =
    [
        7.0376836292e-2f, -1.1514610310e-1f, 1.1676998740e-1f, -1.2420140846e-1f, 1.4249322787e-1f, -1.6668057665e-1f, 2.0000714765e-1f,
        -2.4999993993e-1f, 3.3333331174e-1f,
    ];

    private static readonly float[] sine = [-1.9515295891e-4f, 8.3321608736e-3f, -1.6666654611e-1f];

    private static readonly float[] cosine = [2.443315711809948e-5f, -1.388731625493765e-3f, 4.166664568298827e-2f];

    /// <summary>The natural logarithm of a positive number that is not subnormal.</summary>
    public static float Log(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value);
        var exponent = (bits >> MantissaBits) - ExponentBias + 1;
        var x = BitConverter.Int32BitsToSingle((bits & ((1 << MantissaBits) - 1)) | ((ExponentBias - 1) << MantissaBits));
        if (x < RootOfHalf)
            (exponent, x) = (exponent - 1, x - 1 + x);
        else
            x -= 1;
        var square = x * x;
        var y = MathF.FusedMultiplyAdd(Polynomial(logarithm, x) * x, square, exponent * LowLog2);
        y = MathF.FusedMultiplyAdd(-square, 0.5f, y);
        return MathF.FusedMultiplyAdd(exponent, HighLog2, x + y);
    }

    /// <summary>Sine and cosine of an angle of 0 and more.</summary>
    public static (float Sin, float Cos) SinCos(float angle)
    {
        var octant = ((int)(angle * FourOverPi) + 1) & ~1;
        foreach (var part in quarterTurn)
            angle = MathF.FusedMultiplyAdd(octant, part, angle);
        var square = angle * angle;
        var cos = MathF.FusedMultiplyAdd(Polynomial(cosine, square) * square, square, -(square * 0.5f)) + 1;
        var sin = MathF.FusedMultiplyAdd(Polynomial(sine, square) * square, angle, angle);
        if ((octant & 2) != 0)
            (sin, cos) = (cos, sin);
        return ((octant & 4) == 0 ? sin : -sin, ((octant - 2) & 4) != 0 ? cos : -cos);
    }

    private static float Polynomial(float[] coefficients, float x)
    {
        var sum = coefficients[0];
        for (var i = 1; i < coefficients.Length; i++)
            sum = MathF.FusedMultiplyAdd(sum, x, coefficients[i]);
        return sum;
    }
}
