namespace ShapeGen.Shapes;

/// <summary>A function that cuts a dimension into parts.</summary>
internal abstract class PartsFunction(string signature) : Function(signature, 3, 3)
{
    /// <summary>More parts than these are not listed one by one.</summary>
    private const int MaximumParts = 4096;

    /// <summary>Parts of one size, the last one of what is left.</summary>
    protected static Operand<T> Cut<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, int place, T part)
        where TArithmetic : struct, IArithmetic<T>
    {
        var arithmetic = evaluator.Arithmetic;
        var size = evaluator.Axes[shape.Start + place].Size;
        var isEmpty = evaluator.Is(size, 0);
        var isPositive = arithmetic.Compare(part, isEmpty ? Relation.GreaterOrEqual : Relation.Greater, arithmetic.Constant(0));
        if (!evaluator.Require(isPositive, call, () => MessageParts.PartSize(evaluator.TextOf(part), evaluator.TextOf(shape))))
            return Operand<T>.Unknown;
        if (isEmpty)
            return Operand<T>.Of([Part(evaluator, shape, place, size)]);
        return Ceiling(evaluator, size, part, out var count) && arithmetic.TryGetConstant(count, out var number) && number <= MaximumParts
            ? List(evaluator, shape, place, part, number)
            : Operand<T>.Unknown;
    }

    /// <summary>The shape with a part of the dimension's size.</summary>
    protected static Operand<T> Part<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, Slice shape, int place, T size)
        where TArithmetic : struct, IArithmetic<T>
    {
        var result = evaluator.Axes.Begin();
        evaluator.Axes.Push(new Slice(shape.Start, place));
        evaluator.Axes.Push(size);
        evaluator.Axes.Push(new Slice(shape.Start + place + 1, shape.Count - place - 1));
        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    /// <summary>The quotient rounded up: -(-a // b).</summary>
    protected static bool Ceiling<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, T dividend, T divisor, out T quotient)
        where TArithmetic : struct, IArithmetic<T>
    {
        var arithmetic = evaluator.Arithmetic;
        var zero = arithmetic.Constant(0);
        quotient = zero;
        return arithmetic.TryCompute(Operator.Subtract, zero, dividend, out var negative)
            && arithmetic.TryCompute(Operator.FloorDivide, negative, divisor, out var floor)
            && arithmetic.TryCompute(Operator.Subtract, zero, floor, out quotient);
    }

    private static Operand<T> List<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, Slice shape, int place, T part, long count)
        where TArithmetic : struct, IArithmetic<T>
    {
        var arithmetic = evaluator.Arithmetic;
        var parts = new Operand<T>[count];
        var rest = evaluator.Axes[shape.Start + place].Size;
        for (var index = 0; index < parts.Length; index++)
        {
            parts[index] = Part(evaluator, shape, place, index == parts.Length - 1 ? rest : part);
            if (!arithmetic.TryCompute(Operator.Subtract, rest, part, out rest))
                return Operand<T>.Unknown;
        }

        return Operand<T>.Of(parts);
    }
}
