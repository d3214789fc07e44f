using System.Runtime.CompilerServices;

namespace ShapeGen.Shapes;

/// <summary>
/// A size: an integer expression over symbols in normal form, a polynomial with integer coefficients whose atoms are
/// symbols, floor divisions, minima and maxima. Expressions that the normal form makes alike compare equal; a remainder
/// <c>a % b</c> is <c>a - b*(a//b)</c>, and printed and visited as a remainder again.
/// </summary>
/// <remarks>
/// Arithmetic that leaves 64 bits gives an unknown size, never a wrapped one; so does a division by 0, and an expression
/// that grows beyond any use. Nothing is equal to such a size, and everything computed from it is one.
/// </remarks>
public sealed class Dim : IEquatable<Dim>
{
    private const int MaxTerms = 256;
    private const int MaxDepth = 64;
    private const int MaxSize = 4096;

    private static readonly Symbol[] UndefinedSymbols =
        [.. new[] { "?overflow", "?division by 0", "?too large", "?unknown" }.Select(name => new Symbol(name, SymbolKind.Unknown))];

    private static readonly Dim[] SmallConstants = [.. Enumerable.Range(-1, 66).Select(value => new Dim(ConstantTerms(value)))];

    private readonly Term[] terms;
    private readonly int hash;
    private StrongBox<Interval>? range;
    private Symbol[]? symbols;

    private Dim(Term[] terms)
    {
        this.terms = terms;
        hash = terms.Length;
        foreach (var term in terms)
        {
            hash = unchecked((hash * 31) + term.Coefficient.GetHashCode());
            Size += term.Coefficient == 1 || term.IsConstant ? 1 : 2;
            foreach (var factor in term.Factors)
            {
                hash = unchecked((hash * 31) + factor.GetHashCode());
                Depth = Math.Max(Depth, factor.Depth);
                Size += factor.Size;
            }
        }
    }

    internal static Dim Zero { get; } = Constant(0);

    internal static Dim One { get; } = Constant(1);

    internal static Dim Overflow { get; } = Of(UndefinedSymbols[0]);

    internal static Dim DivisionByZero { get; } = Of(UndefinedSymbols[1]);

    internal static Dim TooLarge { get; } = Of(UndefinedSymbols[2]);

    internal static Dim Unknown { get; } = Of(UndefinedSymbols[3]);

    /// <summary>The terms in descending order of their factors, so that a constant is the last.</summary>
    internal IReadOnlyList<Term> Terms => terms;

    internal int Depth { get; }

    internal int Size { get; }

    internal bool IsZero => terms.Length == 0;

    internal bool IsConstant => terms.Length == 0 || (terms.Length == 1 && terms[0].IsConstant);

    /// <summary>True for the unknown size that an overflow, a division by 0, too large an expression or an unknown input leaves.</summary>
    internal bool IsUndefined => terms.Length == 1 && terms[0].SingleAtom is SymbolAtom atom && Array.IndexOf(UndefinedSymbols, atom.Symbol) >= 0;

    internal long ConstantTerm => terms.Length > 0 && terms[terms.Length - 1].IsConstant ? terms[terms.Length - 1].Coefficient : 0;

    /// <summary>The values that it can have while every symbol that is not unknown is at least 1.</summary>
    internal Interval Range => (range ??= new(DimRange.Of(this, atom => atom.Range))).Value;

    /// <summary>The size with that value.</summary>
    /// <remarks>The smallest number, whose opposite does not fit 64 bits, gives an unknown size.</remarks>
    public static Dim Constant(long value) => value switch
    {
        >= -1 and <= 64 => SmallConstants[value + 1],
        long.MinValue => Overflow,
        _ => new(ConstantTerms(value)),
    };

    /// <summary>The size that the symbol names.</summary>
    public static Dim Of(Symbol symbol) => Of(new SymbolAtom(symbol));

    /// <inheritdoc cref="Constant"/>
    public static implicit operator Dim(long value) => Constant(value);

    /// <summary>The sum.</summary>
    public static Dim operator +(Dim left, Dim right)
    {
        if (left.IsUndefined || right.IsZero) return left;
        if (right.IsUndefined || left.IsZero) return right;
        return DimArithmetic.Add(left.terms, right.terms);
    }

    /// <summary>The difference.</summary>
    public static Dim operator -(Dim left, Dim right) => left + (right * -1);

    /// <summary>The opposite number.</summary>
    public static Dim operator -(Dim operand) => operand * -1;

    /// <summary>The product.</summary>
    public static Dim operator *(Dim left, Dim right)
    {
        if (left.IsUndefined) return left;
        if (right.IsUndefined) return right;
        return DimArithmetic.Multiply(left.terms, right.terms);
    }

    /// <summary>The quotient rounded towards negative infinity (<c>//</c> in Python); unknown for a divisor of 0.</summary>
    public static Dim FloorDivide(Dim dividend, Dim divisor)
    {
        if (dividend.IsUndefined) return dividend;
        if (divisor.IsUndefined) return divisor;
        return divisor.IsZero ? DivisionByZero : DimDivision.FloorDivide(dividend, divisor);
    }

    /// <summary>The remainder with the sign of the divisor (<c>%</c> in Python); unknown for a divisor of 0.</summary>
    public static Dim Modulo(Dim dividend, Dim divisor) => dividend - (divisor * FloorDivide(dividend, divisor));

    /// <summary>The smaller of the two.</summary>
    public static Dim Min(Dim left, Dim right) => DimExtremum.Of(left, right, isMinimum: true);

    /// <summary>The larger of the two.</summary>
    public static Dim Max(Dim left, Dim right) => DimExtremum.Of(left, right, isMinimum: false);

    /// <summary>A power of a number of at least 2; unknown for an exponent below 0.</summary>
    public static Dim Power(long number, Dim exponent)
    {
        if (exponent.IsUndefined) return exponent;
        if (exponent.IsConstant) return Checked.TryPower(number, exponent.ConstantTerm, out var value) ? value : Overflow;
        if (!Checked.TryPower(number, Math.Abs(exponent.ConstantTerm), out var factor)) return Overflow;
        var power = Of(new PowerAtom(number, exponent - exponent.ConstantTerm));
        return exponent.ConstantTerm >= 0 ? power * factor : FloorDivide(power, factor);
    }

    /// <summary>The size at a place of a list of sizes, each of which is at least 1.</summary>
    /// <param name="list">What the list is called.</param>
    /// <param name="index">The place; at a number the size is a symbol of its own: <c>widths[0]</c>.</param>
    public static Dim Item(Symbol list, Dim index) =>
        index.IsUndefined ? index
        : index.IsConstant ? Of(new Symbol($"{list.Name}[{index}]", list.Kind))
        : Of(new ItemAtom(list, index));

    /// <summary>The value, if the size is a number.</summary>
    public bool TryGetConstant(out long value)
    {
        value = ConstantTerm;
        return IsConstant;
    }

    /// <summary>The symbols that occur, each once, in order of their names.</summary>
    public IReadOnlyList<Symbol> Symbols => OrderedSymbols;

    internal Symbol[] OrderedSymbols => symbols ??= SymbolOrder.Union(terms.SelectMany(term => term.Factors).Select(factor => factor.Symbols));

    /// <summary>The expression with each symbol replaced for which <paramref name="replacement"/> has one.</summary>
    public Dim Substitute(Func<Symbol, Dim?> replacement) =>
        Symbols.Any(symbol => replacement(symbol) is not null)
            ? MapAtoms(atom => atom is SymbolAtom { Symbol: var symbol }
                ? replacement(symbol) ?? Of(symbol)
                : atom.WithOperands([.. atom.Operands.Select(operand => operand.Substitute(replacement))]))
            : this;

    /// <summary>The value for those values of the symbols; false where it overflows or divides by 0.</summary>
    public bool TryEvaluate(Func<Symbol, long> valueOf, out long value)
    {
        value = 0;
        if (IsUndefined) return false;
        foreach (var term in terms)
        {
            var product = term.Coefficient;
            foreach (var factor in term.Factors)
            {
                if (!factor.TryEvaluate(valueOf, out var factorValue)) return false;
                if (!Checked.TryMultiply(product, factorValue, out product)) return false;
            }

            if (!Checked.TryAdd(value, product, out value)) return false;
        }

        return true;
    }

    /// <summary>The expression as a tree for a printer of another language.</summary>
    public T Accept<T>(IDimVisitor<T> visitor) => DimTree.Accept(this, visitor);

    /// <inheritdoc/>
    public bool Equals(Dim? other) => other is not null && hash == other.hash && Compare(this, other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dim);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    /// <summary>The expression in the notation of contracts: <c>(L + 1)//2 - 1</c>.</summary>
    public override string ToString() => Accept(new DimPrinter()).Text;

    internal static Dim Of(Atom atom) => atom.Depth > MaxDepth ? TooLarge : FromTerms([new Term(1, [atom])]);

    /// <summary>The size with those terms, which are in order, of different factors and not 0.</summary>
    internal static Dim FromTerms(Term[] terms)
    {
        if (terms.Length == 0) return Zero;
        if (terms.Length > MaxTerms) return TooLarge;
        var dim = new Dim(terms);
        return dim.Size > MaxSize ? TooLarge : dim;
    }

    internal static int Compare(Dim left, Dim right)
    {
        if (ReferenceEquals(left, right)) return 0;
        var common = Math.Min(left.terms.Length, right.terms.Length);
        for (var i = 0; i < common; i++)
        {
            var order = Term.CompareFactors(right.terms[i].Factors, left.terms[i].Factors);
            if (order == 0) order = left.terms[i].Coefficient.CompareTo(right.terms[i].Coefficient);
            if (order != 0) return order;
        }

        return left.terms.Length.CompareTo(right.terms.Length);
    }

    /// <summary>The expression with each of the polynomial's own atoms replaced.</summary>
    internal Dim MapAtoms(Func<Atom, Dim> map)
    {
        var sum = Zero;
        foreach (var term in terms)
        {
            var product = Constant(term.Coefficient);
            foreach (var factor in term.Factors) product *= map(factor);
            sum += product;
        }

        return sum;
    }

    private static Term[] ConstantTerms(long value) => value == 0 ? [] : [new Term(value, [])];
}
