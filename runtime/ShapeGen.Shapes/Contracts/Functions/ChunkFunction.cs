namespace ShapeGen.Shapes;

/// <summary>A dimension in that many parts of equal size, rounded up; there can be fewer, and the last one smaller; of an empty dimension just that many.</summary>
internal sealed class ChunkFunction() : PartsFunction("chunk(A, chunks, dim)")
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape)
            || !evaluator.TryInteger(call.Children[1], out var chunks)
            || !evaluator.TryDimension(call, 2, shape, out var place))
        {
            return Operand<T>.Unknown;
        }

        var arithmetic = evaluator.Arithmetic;
        var isPositive = arithmetic.Compare(chunks, Relation.Greater, arithmetic.Constant(0));
        if (!evaluator.Require(isPositive, call, () => MessageParts.ChunkCount(evaluator.TextOf(chunks))))
            return Operand<T>.Unknown;
        var size = evaluator.Axes[shape.Start + place].Size;
        if (evaluator.Is(size, 0))
            return Operand<T>.Of(new UniformList<T>(Part(evaluator, shape, place, size), chunks));
        return Ceiling(evaluator, size, chunks, out var part) ? Cut(evaluator, call, shape, place, part) : Operand<T>.Unknown;
    }
}
