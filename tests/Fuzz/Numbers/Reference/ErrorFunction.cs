namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>The error function in double precision.</summary>
internal static class ErrorFunction
{
    private const double SeriesTo = 3;
    private const double OneFrom = 6;
    private const int FractionDepth = 60;

    /// <summary>2/√π · ∫₀ˣ e^(−t²) dt: its power series about 0 for small arguments, its continued fraction for large ones.</summary>
    public static double Of(double x) => Math.Abs(x) < SeriesTo ? Series(x) : Math.Abs(x) > OneFrom ? Math.Sign(x) : Math.Sign(x) * (1 - Complement(Math.Abs(x)));

    private static double Series(double x)
    {
        var (term, sum) = (x, x);
        for (var n = 1; Math.Abs(term) > 1e-18; n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }

    private static double Complement(double x)
    {
        var fraction = x;
        for (var n = FractionDepth; n > 0; n--)
            fraction = x + (n / 2.0 / fraction);
        return Math.Exp(-x * x) / (Math.Sqrt(Math.PI) * fraction);
    }
}
