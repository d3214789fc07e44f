using System.Globalization;

namespace ShapeGen;

/// <summary>Values as Python prints them, for the texts that PyTorch prints.</summary>
internal static class PythonText
{
    /// <summary>The shortest digits that mean the number, never without a point or an exponent: <c>1.0</c>, <c>0.01</c>, <c>1e-05</c>.</summary>
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        var text = value.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant();
        return text.AsSpan().ContainsAny('.', 'e') ? text : text + ".0";
    }
}
