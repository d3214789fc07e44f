using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>A number that is known once sizes are: the square root of one.</summary>
internal sealed class FormulaValue(Formula formula) : AbstractValue
{
    public Formula Formula => formula;

    /// <summary>The integer that it is, or null.</summary>
    public Dim? Whole { get; init; }

    /// <summary>The integer that a number is, or null.</summary>
    public static Dim? WholeOf(AbstractValue value) => value switch
    {
        FormulaValue known => known.Whole,
        PlainValue { Value: IntegerValue size } => size.Dim,
        PlainValue { Value: NumberValue { Number: var number } } when Math.Abs(number) < int.MaxValue && number == Math.Floor(number) => Dim.Constant((long)number),
        _ => null,
    };

    /// <summary>The formula of a number, or null where there is none.</summary>
    /// <param name="value">The number.</param>
    /// <param name="type">The type that it has in C#: <c>float</c>.</param>
    public static Formula? Of(AbstractValue value, string type) => value switch
    {
        FormulaValue known => known.Formula,
        PlainValue { Value: IntegerValue size } => Formula.Of(size.Dim, type),
        PlainValue { Value: NumberValue number } => Formula.Of($"(({type})({Number(number.Number)}))"),
        _ => null,
    };

    private static string Number(double number) =>
        double.IsNaN(number) ? "double.NaN"
        : double.IsPositiveInfinity(number) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(number) ? "double.NegativeInfinity"
        : number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "d";
}
