namespace ShapeGen.Shapes;

/// <summary>
/// A size: an integer expression over symbols in normal form, a polynomial with integer coefficients whose atoms are
/// symbols, floor divisions, remainders, minima and maxima. Expressions that the normal form makes alike compare equal.
/// </summary>
/// <remarks>Arithmetic that leaves 64 bits gives an unknown size, never a wrapped one.</remarks>
public sealed class Dim : IEquatable<Dim>
{
    /// <summary>The size with that value.</summary>
    public static Dim Constant(long value) => throw new NotSupportedException();

    /// <summary>The size that the symbol names.</summary>
    public static Dim Of(Symbol symbol) => throw new NotSupportedException();

    /// <inheritdoc cref="Constant"/>
    public static implicit operator Dim(long value) => Constant(value);

    /// <summary>The sum.</summary>
    public static Dim operator +(Dim left, Dim right) => throw new NotSupportedException();

    /// <summary>The difference.</summary>
    public static Dim operator -(Dim left, Dim right) => throw new NotSupportedException();

    /// <summary>The product.</summary>
    public static Dim operator *(Dim left, Dim right) => throw new NotSupportedException();

    /// <summary>The quotient rounded towards negative infinity (<c>//</c> in Python); unknown for a divisor of 0.</summary>
    public static Dim FloorDivide(Dim dividend, Dim divisor) => throw new NotSupportedException();

    /// <summary>The remainder with the sign of the divisor (<c>%</c> in Python); unknown for a divisor of 0.</summary>
    public static Dim Modulo(Dim dividend, Dim divisor) => throw new NotSupportedException();

    /// <summary>The smaller of the two.</summary>
    public static Dim Min(Dim left, Dim right) => throw new NotSupportedException();

    /// <summary>The larger of the two.</summary>
    public static Dim Max(Dim left, Dim right) => throw new NotSupportedException();

    /// <summary>The value, if the size is a number.</summary>
    public bool TryGetConstant(out long value) => throw new NotSupportedException();

    /// <summary>The symbols that occur, each once, in order of their names.</summary>
    public IReadOnlyList<Symbol> Symbols => throw new NotSupportedException();

    /// <summary>The expression with each symbol replaced for which <paramref name="replacement"/> has one.</summary>
    public Dim Substitute(Func<Symbol, Dim?> replacement) => throw new NotSupportedException();

    /// <summary>The value for those values of the symbols; false where it overflows or divides by 0.</summary>
    public bool TryEvaluate(Func<Symbol, long> valueOf, out long value) => throw new NotSupportedException();

    /// <summary>The expression as a tree for a printer of another language.</summary>
    public T Accept<T>(IDimVisitor<T> visitor) => throw new NotSupportedException();

    /// <inheritdoc/>
    public bool Equals(Dim? other) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dim);

    /// <inheritdoc/>
    public override int GetHashCode() => throw new NotSupportedException();

    /// <summary>The expression in the notation of contracts: <c>(L - 2)//2 + 1</c>.</summary>
    public override string ToString() => throw new NotSupportedException();
}

/// <summary>Reads a size as a tree: a sum of products of atoms.</summary>
public interface IDimVisitor<T>
{
    /// <summary>A number.</summary>
    T Constant(long value);

    /// <summary>A symbol.</summary>
    T Symbol(Symbol symbol);

    /// <summary>A sum of two or more terms.</summary>
    T Sum(IReadOnlyList<T> terms);

    /// <summary>A product of two or more factors; a coefficient comes first.</summary>
    T Product(IReadOnlyList<T> factors);

    /// <summary>A quotient rounded down.</summary>
    T FloorDivide(T dividend, T divisor);

    /// <summary>A remainder.</summary>
    T Modulo(T dividend, T divisor);

    /// <summary>The smaller of two.</summary>
    T Min(T left, T right);

    /// <summary>The larger of two.</summary>
    T Max(T left, T right);
}
