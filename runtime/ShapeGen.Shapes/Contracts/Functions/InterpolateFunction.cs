namespace ShapeGen.Shapes;

/// <summary>
/// Spatial sizes after a resize: to the sizes that are given, otherwise times the scale factor, rounded down. One size or factor
/// counts for all dimensions. A factor can be a fraction.
/// </summary>
internal sealed class InterpolateFunction() : Function("interpolate(A, size, scaleFactor)", 3, 3)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape) || evaluator.HasPack(shape))
            return Operand<T>.Unknown;
        var sizes = evaluator.EvaluateSizes(call.Children[1]);
        var factors = evaluator.EvaluateSizes(call.Children[2]);
        var given = sizes.Kind == OperandKind.Null ? factors : sizes;
        if (Count(given) is not { } count)
            return Operand<T>.Unknown;
        if (count != 1 && count != shape.Count)
        {
            evaluator.FailCall(call, MessageParts.InterpolationCount(count, evaluator.TextOf(shape)));
            return Operand<T>.Unknown;
        }

        var result = evaluator.Axes.Begin();
        for (var axis = 0; axis < shape.Count; axis++)
        {
            var size = evaluator.Axes[shape.Start + axis].Size;
            var index = count == 1 ? 0 : axis;
            if (sizes.Kind == OperandKind.Null ? !TryScale(evaluator, size, factors, index, out size) : !TrySize(evaluator, sizes, index, out size))
            {
                evaluator.Axes.Abandon(result);
                return Operand<T>.Unknown;
            }

            evaluator.Axes.Push(size);
        }

        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    private static int? Count<T>(Operand<T> list) => list.Kind switch
    {
        OperandKind.Sequence => list.Slice.Count,
        OperandKind.Items => list.Items.Length,
        OperandKind.Opaque => 1,
        _ => null,
    };

    private static bool TrySize<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, Operand<T> sizes, int index, out T size)
        where TArithmetic : struct, IArithmetic<T>
    {
        size = default!;
        if (sizes.Kind != OperandKind.Sequence)
            return false;
        size = evaluator.Axes[sizes.Slice.Start + index].Size;
        return true;
    }

    private static bool TryScale<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, T size, Operand<T> factors, int index, out T scaled)
        where TArithmetic : struct, IArithmetic<T>
    {
        var arithmetic = evaluator.Arithmetic;
        if (factors.Kind == OperandKind.Sequence)
            return arithmetic.TryCompute(Operator.Multiply, size, evaluator.Axes[factors.Slice.Start + index].Size, out scaled);
        var factor = factors.Kind == OperandKind.Items ? factors.Items[index] : factors;
        if (factor.Kind == OperandKind.Integer)
            return arithmetic.TryCompute(Operator.Multiply, size, factor.Integer, out scaled);
        scaled = default!;
        if (factor.Number is not { } number)
            return false;
        if (number == Math.Floor(number) && Math.Abs(number) < int.MaxValue)
            return arithmetic.TryCompute(Operator.Multiply, size, arithmetic.Constant((long)number), out scaled);
        if (!arithmetic.TryGetConstant(size, out var constant))
            return arithmetic.TryUnknown(out scaled);
        var product = Math.Floor(constant * number);
        if (!(Math.Abs(product) < int.MaxValue))
            return false;
        scaled = arithmetic.Constant((long)product);
        return true;
    }
}
