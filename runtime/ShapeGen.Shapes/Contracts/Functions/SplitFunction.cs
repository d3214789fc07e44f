namespace ShapeGen.Shapes;

/// <summary>The parts of a dimension: of one size each, the last one of what is left, or of the sizes given.</summary>
internal sealed class SplitFunction() : PartsFunction("split(A, sizes, dim)")
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape) || !evaluator.TryDimension(call, 2, shape, out var place))
            return Operand<T>.Unknown;
        var sizes = evaluator.EvaluateTensor(call.Children[1]);
        if (sizes.Kind == OperandKind.Integer)
            return Cut(evaluator, call, shape, place, sizes.Integer);
        return sizes.Kind == OperandKind.Sequence ? CutBySizes(evaluator, call, shape, place, sizes.Slice) : Operand<T>.Unknown;
    }

    private static Operand<T> CutBySizes<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, int place, Slice sizes)
        where TArithmetic : struct, IArithmetic<T>
    {
        var arithmetic = evaluator.Arithmetic;
        var size = evaluator.Axes[shape.Start + place].Size;
        var sum = arithmetic.Constant(0);
        string Describe() => MessageParts.SplitSum(evaluator.TextOf(sizes), evaluator.TextOf(shape), evaluator.TextOf(size));
        var parts = new Operand<T>[sizes.Count];
        for (var index = 0; index < parts.Length; index++)
        {
            var part = evaluator.Axes[sizes.Start + index].Size;
            if (!arithmetic.TryCompute(Operator.Add, sum, part, out sum)
                || !evaluator.Require(arithmetic.Compare(part, Relation.GreaterOrEqual, arithmetic.Constant(0)), call, Describe))
            {
                return Operand<T>.Unknown;
            }

            parts[index] = Part(evaluator, shape, place, part);
        }

        return evaluator.Require(evaluator.Equal(sum, size), call, Describe) ? Operand<T>.Of(parts) : Operand<T>.Unknown;
    }
}
