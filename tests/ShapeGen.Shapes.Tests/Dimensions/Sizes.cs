namespace ShapeGen.Shapes.Tests.Dimensions;

/// <summary>Short names for the tests of dimensions.</summary>
internal static class Sizes
{
    public static Dim S(string name) => Dim.Of(new Symbol(name));

    public static Dim Inferred(string name) => Dim.Of(new Symbol(name, SymbolKind.Inferred));

    public static Dim Unknown(string name) => Dim.Of(new Symbol(name, SymbolKind.Unknown));

    public static Dim Div(Dim dividend, Dim divisor) => Dim.FloorDivide(dividend, divisor);

    public static Dim Mod(Dim dividend, Dim divisor) => Dim.Modulo(dividend, divisor);

    public static Condition Eq(Dim left, Dim right) => new Comparison(left, Relation.Equal, right);

    public static Condition Ne(Dim left, Dim right) => new Comparison(left, Relation.NotEqual, right);

    public static Condition Lt(Dim left, Dim right) => new Comparison(left, Relation.Less, right);

    public static Condition Le(Dim left, Dim right) => new Comparison(left, Relation.LessOrEqual, right);

    public static Condition Gt(Dim left, Dim right) => new Comparison(left, Relation.Greater, right);

    public static Condition Ge(Dim left, Dim right) => new Comparison(left, Relation.GreaterOrEqual, right);
}
