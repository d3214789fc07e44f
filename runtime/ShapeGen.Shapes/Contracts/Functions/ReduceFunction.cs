namespace ShapeGen.Shapes;

/// <summary>Without the dimensions, or with 1 in their place; without any given, all of them.</summary>
internal sealed class ReduceFunction() : Function("reduce(A, dims = null, keepdim = false)", 1, 3)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape)
            || !TryKeep(evaluator, call, out var keep)
            || !TryReduced(evaluator, call, shape, out var reduced))
        {
            return Operand<T>.Unknown;
        }

        if (keep && evaluator.HasPack(shape) && reduced.All(isReduced => isReduced))
            return Operand<T>.Unknown;
        var result = evaluator.Axes.Begin();
        for (var place = 0; place < shape.Count; place++)
        {
            if (!reduced[place])
                evaluator.Axes.Push(evaluator.Axes[shape.Start + place]);
            else if (keep)
                evaluator.Axes.Push(evaluator.Arithmetic.Constant(1));
        }

        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    private static bool TryKeep<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, out bool keep)
        where TArithmetic : struct, IArithmetic<T>
    {
        var decision = call.Children.Length > 2 ? evaluator.Decide(call.Children[2]) : false;
        keep = decision == true;
        return decision is not null;
    }

    private static bool TryReduced<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, out bool[] reduced)
        where TArithmetic : struct, IArithmetic<T>
    {
        reduced = new bool[shape.Count];
        var dimensions = call.Children.Length > 1 ? evaluator.EvaluateSizes(call.Children[1]) : Operand<T>.OfKind(OperandKind.Null);
        if (dimensions.Kind == OperandKind.Null || dimensions is { Kind: OperandKind.Sequence, Slice.Count: 0 })
        {
            reduced = [.. reduced.Select(_ => true)];
            return true;
        }

        if (dimensions.Kind != OperandKind.Sequence)
            return false;
        for (var index = dimensions.Slice.Start; index < dimensions.Slice.End; index++)
        {
            if (!evaluator.Arithmetic.TryGetConstant(evaluator.Axes[index].Size, out var dimension))
                return false;
            if (shape.Count == 0 && dimension is 0 or -1)
                continue;
            if (!evaluator.TryDimension(call, dimension, shape, out var place))
                return false;
            if (reduced[place])
                return evaluator.FailCall(call, MessageParts.RepeatedDimension(dimension));
            reduced[place] = true;
        }

        return true;
    }
}
