using CsCheck;

namespace ShapeGen.Shapes.Tests.Dimensions;

/// <summary>An expression as a user writes it, that can be evaluated without the normal form.</summary>
internal abstract record RandomExpression
{
    private static readonly string[] Operations = ["+", "-", "*", "//", "%", "min", "max"];

    public static IReadOnlyList<Symbol> Symbols { get; } = [new("a"), new("b"), new("c", SymbolKind.Inferred), new("u", SymbolKind.Unknown)];

    public abstract Dim Dim { get; }

    /// <summary>The value by Python's rules; null where a divisor is 0.</summary>
    public abstract long? Evaluate(long[] values);

    public static Gen<RandomExpression> Generate(int depth) => depth == 0
        ? Gen.OneOf(
            Gen.Int[-4, 9].Select(value => (RandomExpression)new Number(value)),
            Gen.Frequency((6, Gen.Int[0, Symbols.Count - 2]), (1, Gen.Const(Symbols.Count - 1))).Select(index => (RandomExpression)new Name(index)))
        : Gen.Frequency(
            (1, Generate(0)),
            (4, Gen.Select(Gen.Int[0, Operations.Length - 1], Generate(depth - 1), Generate(depth - 1),
                (operation, left, right) => (RandomExpression)new Operation(Operations[operation], left, right))));

    /// <summary>Values for the symbols, of which the unknown one alone may be less than 1.</summary>
    public static Gen<long[]> Values { get; } = Gen.Select(Gen.Long[1, 14].Array[3], Gen.Long[-6, 14], (values, unknown) => (long[])[.. values, unknown]);

    public static int IndexOf(Symbol symbol) => symbol.Name == "u" ? 3 : symbol.Name[0] - 'a';

    private sealed record Number(long Value) : RandomExpression
    {
        public override Dim Dim => Dim.Constant(Value);

        public override long? Evaluate(long[] values) => Value;

        public override string ToString() => Value.ToString();
    }

    private sealed record Name(int Index) : RandomExpression
    {
        public override Dim Dim => Dim.Of(Symbols[Index]);

        public override long? Evaluate(long[] values) => values[Index];

        public override string ToString() => Symbols[Index].Name;
    }

    private sealed record Operation(string Sign, RandomExpression Left, RandomExpression Right) : RandomExpression
    {
        public override Dim Dim => dim;

        private readonly Dim dim = Sign switch
        {
            "+" => Left.Dim + Right.Dim,
            "-" => Left.Dim - Right.Dim,
            "*" => Left.Dim * Right.Dim,
            "//" => Dim.FloorDivide(Left.Dim, Right.Dim),
            "%" => Dim.Modulo(Left.Dim, Right.Dim),
            "min" => Dim.Min(Left.Dim, Right.Dim),
            _ => Dim.Max(Left.Dim, Right.Dim),
        };

        public override long? Evaluate(long[] values) => (Left.Evaluate(values), Right.Evaluate(values)) is ({ } left, { } right)
            ? Sign switch
            {
                "+" => left + right,
                "-" => left - right,
                "*" => left * right,
                "//" => right == 0 ? null : (long)Math.Floor((decimal)left / right),
                "%" => right == 0 ? null : left - (right * (long)Math.Floor((decimal)left / right)),
                "min" => Math.Min(left, right),
                _ => Math.Max(left, right),
            }
            : null;

        public override string ToString() => Sign is "min" or "max" ? $"{Sign}({Left}, {Right})" : $"({Left} {Sign} {Right})";
    }
}
