using CsCheck;

namespace ShapeGen.Shapes.Tests.Dimensions;

public class DimPropertyTests
{
    /// <summary>An expression that is too large for the normal form is unknown, which says nothing of its value.</summary>
    [Fact]
    public void NormalFormEvaluatesToWhatTheExpressionEvaluatesTo() =>
        Gen.Select(RandomExpression.Generate(4), RandomExpression.Values.Array[8]).Sample(
            (expression, points) =>
            {
                var dim = expression.Dim;
                return dim.ToString() == "?too large" || points.All(values => expression.Evaluate(values) is not { } expected
                    || (dim.TryEvaluate(symbol => values[RandomExpression.IndexOf(symbol)], out var actual) && actual == expected));
            },
            iter: Effort.Of(20_000), print: sample => $"{sample.Item1} as {sample.Item1.Dim}");

    [Fact]
    public void SubstitutionOfNumbersIsEvaluation() =>
        Gen.Select(RandomExpression.Generate(3), RandomExpression.Values).Sample(
            (expression, values) => expression.Evaluate(values) is not { } expected
                || expression.Dim.Substitute(symbol => values[RandomExpression.IndexOf(symbol)]).Equals((Dim)expected),
            iter: Effort.Of(10_000), print: sample => $"{sample.Item1} as {sample.Item1.Dim}");
}
