using CsCheck;

namespace ShapeGen.Shapes.Tests.Dimensions;

public class DimPropertyTests
{
    [Fact]
    public void NormalFormEvaluatesToWhatTheExpressionEvaluatesTo() =>
        Gen.Select(RandomExpression.Generate(4), RandomExpression.Values.Array[8]).Sample(
            (expression, points) =>
            {
                var dim = expression.Dim;
                return points.All(values => expression.Evaluate(values) is not { } expected
                    || (dim.TryEvaluate(symbol => values[RandomExpression.IndexOf(symbol)], out var actual) && actual == expected));
            },
            iter: 30_000, print: sample => $"{sample.Item1} as {sample.Item1.Dim}");

    [Fact]
    public void ExpressionsThatCompareEqualEvaluateAlike() =>
        Gen.Select(RandomExpression.Generate(2), RandomExpression.Generate(2), RandomExpression.Values.Array[4]).Sample(
            (left, right, points) => !left.Dim.Equals(right.Dim)
                || points.All(values => left.Evaluate(values) is not { } a || right.Evaluate(values) is not { } b || a == b),
            iter: 30_000);

    [Fact]
    public void SubstitutionOfNumbersIsEvaluation() =>
        Gen.Select(RandomExpression.Generate(3), RandomExpression.Values).Sample(
            (expression, values) => expression.Evaluate(values) is not { } expected
                || expression.Dim.Substitute(symbol => values[RandomExpression.IndexOf(symbol)]).Equals((Dim)expected),
            iter: 20_000, print: sample => $"{sample.Item1} as {sample.Item1.Dim}");
}
