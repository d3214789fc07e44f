namespace ShapeGen.Shapes;

/// <summary>A function of several tensors, given one by one or as a list, and of a dimension.</summary>
internal abstract class TensorListFunction(string signature) : Function(signature, 2, int.MaxValue)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        var last = call.Children.Length - 1;
        if (!evaluator.TryConstant(call.Children[last], out var dimension))
            return Operand<T>.Unknown;
        if (last == 1 && evaluator.EvaluateTensor(call.Children[0]) is { Kind: OperandKind.Uniform } uniform)
        {
            return uniform.Uniform.Item.Kind == OperandKind.Sequence && IsAny(evaluator, call, uniform.Uniform.Count)
                ? OfUniform(evaluator, call, uniform.Uniform.Item.Slice, uniform.Uniform.Count, dimension)
                : Operand<T>.Unknown;
        }

        var shapes = new List<Slice>();
        foreach (var argument in call.Children.Take(last))
        {
            if (!TryCollect(evaluator.EvaluateTensor(argument), shapes))
                return Operand<T>.Unknown;
        }

        if (shapes.Count > 0)
            return OfShapes(evaluator, call, shapes, dimension);
        evaluator.FailCall(call, MessageParts.NoTensors);
        return Operand<T>.Unknown;
    }

    protected abstract Operand<T> OfUniform<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, Slice item, T count, long dimension)
        where TArithmetic : struct, IArithmetic<T>;

    protected abstract Operand<T> OfShapes<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, List<Slice> shapes, long dimension)
        where TArithmetic : struct, IArithmetic<T>;

    /// <summary>The item with the size at a place replaced.</summary>
    protected static Operand<T> Replace<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, Slice shape, int place, T size)
        where TArithmetic : struct, IArithmetic<T>
    {
        var result = evaluator.Axes.Begin();
        evaluator.Axes.Push(new Slice(shape.Start, place));
        evaluator.Axes.Push(size);
        evaluator.Axes.Push(new Slice(shape.Start + place + 1, shape.Count - place - 1));
        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    /// <summary>The shape with a size put in before a place.</summary>
    protected static Operand<T> Insert<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, Slice shape, int place, T size)
        where TArithmetic : struct, IArithmetic<T>
    {
        var result = evaluator.Axes.Begin();
        evaluator.Axes.Push(new Slice(shape.Start, place));
        evaluator.Axes.Push(size);
        evaluator.Axes.Push(new Slice(shape.Start + place, shape.Count - place));
        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    /// <summary>Wants the shape of that index to be like the first, except at one place.</summary>
    protected static bool TryAlike<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, Slice first, Slice other, int except, int index)
        where TArithmetic : struct, IArithmetic<T>
    {
        if (AreAlike(evaluator, call, first, other, except))
            return true;
        if (evaluator.Failure is not null)
            evaluator.BlameItem(index);
        return false;
    }

    private static bool AreAlike<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, Slice first, Slice other, int except)
        where TArithmetic : struct, IArithmetic<T>
    {
        if (first.Count != other.Count)
        {
            var description = MessageParts.NotSameRank(evaluator.TextOf(first), evaluator.TextOf(other));
            return !evaluator.HasPack(first) && !evaluator.HasPack(other) && evaluator.FailCall(call, description, null, FailureKind.Rank);
        }

        for (var place = 0; place < first.Count; place++)
        {
            var (left, right) = (evaluator.Axes[first.Start + place], evaluator.Axes[other.Start + place]);
            if (place == except)
                continue;
            if (left.Pack is not null || right.Pack is not null)
            {
                if (!Equals(left.Pack, right.Pack))
                    return false;
            }
            else if (!evaluator.Require(evaluator.Equal(left.Size, right.Size), call, () => Describe(place, left.Size, right.Size)))
            {
                return false;
            }
        }

        return true;

        string Describe(int place, T left, T right) => MessageParts.NotAlike(
            evaluator.TextOf(first), evaluator.TextOf(other), except, place, evaluator.Arithmetic.ToDim(left)?.ToString(), evaluator.Arithmetic.ToDim(right)?.ToString());
    }

    private static bool IsAny<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, T count)
        where TArithmetic : struct, IArithmetic<T> =>
        evaluator.Require(evaluator.Arithmetic.Compare(count, Relation.GreaterOrEqual, evaluator.Arithmetic.Constant(1)), call, () => MessageParts.NoTensors);

    private static bool TryCollect<T>(Operand<T> operand, List<Slice> shapes)
    {
        switch (operand.Kind)
        {
            case OperandKind.Sequence:
                shapes.Add(operand.Slice);
                return true;
            case OperandKind.Items:
                return operand.Items.All(item => TryCollect(item, shapes));
            default:
                return false;
        }
    }
}
