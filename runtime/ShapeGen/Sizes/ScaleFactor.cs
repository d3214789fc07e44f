using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>By how much spatial dimensions grow: one factor for all, or a tuple of one for each.</summary>
public readonly struct ScaleFactor : IContractValue, IEquatable<ScaleFactor>
{
    private readonly double[]? factors;

    private ScaleFactor(params double[] factors) => this.factors = factors;

    /// <summary>The number of factors; one counts for all dimensions.</summary>
    public int Count => Factors.Length;

    private double[] Factors => factors ?? [];

    /// <summary>The factor of a dimension, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are several factors, and none for the dimension.</exception>
    public double this[int dimension] => Count == 1 ? Factors[0]
        : (uint)dimension < (uint)Count ? Factors[dimension]
        : throw new ArgumentOutOfRangeException(nameof(dimension), dimension, $"There are {Count} factors.");

    /// <summary>One factor for all dimensions.</summary>
    [Meaning("(value,)")]
    public static implicit operator ScaleFactor(int value) => new(value);

    /// <summary>One factor for all dimensions.</summary>
    [Meaning("(value,)")]
    public static implicit operator ScaleFactor(double value) => new(value);

    /// <summary>A factor for each of two dimensions.</summary>
    [Meaning("value")]
    public static implicit operator ScaleFactor((double Height, double Width) value) => new(value.Height, value.Width);

    /// <summary>A factor for each of three dimensions.</summary>
    [Meaning("value")]
    public static implicit operator ScaleFactor((double Depth, double Height, double Width) value) => new(value.Depth, value.Height, value.Width);

    /// <summary>Whether both have the same factors in the same order.</summary>
    public static bool operator ==(ScaleFactor left, ScaleFactor right) => left.Equals(right);

    /// <summary>Whether a factor differs, or their number.</summary>
    public static bool operator !=(ScaleFactor left, ScaleFactor right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ScaleFactor other) => Factors.AsSpan().SequenceEqual(other.Factors);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ScaleFactor other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Factors.Aggregate(Count, HashCode.Combine);

    /// <summary>The factors as PyTorch prints them: <c>2.0</c>, <c>(2.0, 1.5)</c>.</summary>
    public override string ToString() => Count == 1 ? PythonText.Of(Factors[0]) : PythonText.Tuple([.. Factors.Select(PythonText.Of)]);

    Value IContractValue.ToValue() => new ListValue([.. Factors.Select(ToValue)]);

    /// <summary>A whole factor is an integer, which contracts can compute with.</summary>
    private static Value ToValue(double factor) =>
        factor == Math.Floor(factor) && Math.Abs(factor) < int.MaxValue ? new IntegerValue((long)factor) : new NumberValue(factor);
}
