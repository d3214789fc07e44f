using System.Globalization;

namespace ShapeGen;

/// <summary>
/// How PyTorch prints the numbers of one tensor: as integers with a point, with 4 decimals, or, where they are very large, very
/// small or far apart, with an exponent.
/// </summary>
internal sealed class FloatFormat
{
    private const int Precision = 4;
    private const double Large = 1e8;
    private const double Small = 1e-4;
    private const double FarApart = 1000;

    private readonly bool whole;
    private readonly bool exponent;

    private FloatFormat(bool whole, bool exponent) => (this.whole, this.exponent) = (whole, exponent);

    /// <summary>The width of the widest number; zeros, infinities and NaN do not count, as in PyTorch.</summary>
    public int Width { get; private set; } = 1;

    /// <summary>The format of a tensor that has those numbers.</summary>
    public static FloatFormat For(IEnumerable<float> values)
    {
        float[] numbers = [.. values.Where(value => float.IsFinite(value) && value != 0)];
        if (numbers.Length == 0)
            return new FloatFormat(whole: true, exponent: false);
        var sizes = Array.ConvertAll(numbers, value => Math.Abs((double)value));
        var (smallest, largest) = (sizes.Min(), sizes.Max());
        var whole = sizes.All(size => size == Math.Floor(size));
        var format = new FloatFormat(whole, largest / smallest > FarApart || largest > Large || (smallest < Small && !whole));
        format.Width = numbers.Max(value => format.Text(value).Length);
        return format;
    }

    public string Text(float value)
    {
        if (!float.IsFinite(value))
            return float.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        var sign = float.IsNegative(value) ? "-" : "";
        var size = Math.Abs((double)value);
        return sign + (exponent ? WithExponent(size) : whole ? $"{Fixed((decimal)size, 0)}." : Fixed((decimal)size, Precision));
    }

    private static string WithExponent(double size)
    {
        const int Digits = 15;
        var text = size.ToString($"E{Digits}", CultureInfo.InvariantCulture);
        var mantissa = decimal.Round(decimal.Parse(text.AsSpan(0, Digits + 2), CultureInfo.InvariantCulture), Precision, MidpointRounding.ToEven);
        var power = int.Parse(text.AsSpan(Digits + 3), CultureInfo.InvariantCulture);
        if (mantissa >= 10)
            (mantissa, power) = (mantissa / 10, power + 1);
        return $"{Fixed(mantissa, Precision)}e{(power < 0 ? '-' : '+')}{Math.Abs(power):00}";
    }

    private static string Fixed(decimal value, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.ToEven).ToString($"F{decimals}", CultureInfo.InvariantCulture);
}
