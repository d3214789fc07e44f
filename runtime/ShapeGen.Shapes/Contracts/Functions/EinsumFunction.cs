namespace ShapeGen.Shapes;

/// <summary>Sums of products by an equation in Einstein's notation, such as <c>"bij,bjk->bik"</c>.</summary>
internal sealed class EinsumFunction() : Function("einsum(equation, A, …)", 2, int.MaxValue)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        var equation = evaluator.Evaluate(call.Children[0]);
        if (equation.Kind != OperandKind.Text)
            return Operand<T>.Unknown;
        var parsed = EinsumEquation.Parse(equation.Text);
        if (parsed.Terms.Count != call.Children.Length - 1)
            return Fail(evaluator, call, MessageParts.EinsumOperands(equation.Text, parsed.Terms.Count, call.Children.Length - 1));
        var sizes = new Dictionary<char, T>();
        var others = default(Slice);
        for (var index = 0; index < parsed.Terms.Count; index++)
        {
            if (!evaluator.TryShape(call.Children[index + 1], out var shape)
                || !TryTerm(evaluator, call, parsed.Terms[index], shape, sizes, ref others))
            {
                return Operand<T>.Unknown;
            }
        }

        return parsed.Output.Letters.All(sizes.ContainsKey) && parsed.Output.Letters.Distinct().Count() == parsed.Output.Letters.Length
            ? Result(evaluator, parsed.Output, sizes, others)
            : Fail(evaluator, call, MessageParts.EinsumOutput(parsed.Output.Letters, equation.Text));
    }

    private static Operand<T> Result<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, EinsumTerm output, Dictionary<char, T> sizes, Slice others)
        where TArithmetic : struct, IArithmetic<T>
    {
        var result = evaluator.Axes.Begin();
        foreach (var letter in output.Before)
            evaluator.Axes.Push(sizes[letter]);
        if (output.HasEllipsis)
            evaluator.Axes.Push(others);
        foreach (var letter in output.After)
            evaluator.Axes.Push(sizes[letter]);
        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    private static bool TryTerm<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, EinsumTerm term, Slice shape, Dictionary<char, T> sizes, ref Slice others)
        where TArithmetic : struct, IArithmetic<T>
    {
        var count = shape.Count - term.Letters.Length;
        var middle = new Slice(shape.Start + term.Before.Length, Math.Max(0, count));
        var outer = new[] { new Slice(shape.Start, Math.Min(term.Before.Length, shape.Count)), new Slice(middle.End, Math.Max(0, shape.End - middle.End)) };
        if (count < 0 || (count > 0 && !term.HasEllipsis) || outer.Any(evaluator.HasPack))
            return evaluator.FailCall(call, MessageParts.EinsumRank(term.ToString(), evaluator.TextOf(shape)), null, FailureKind.Rank);
        for (var index = 0; index < term.Letters.Length; index++)
        {
            var size = SizeAt(index);
            var first = SizeAt(term.Letters.IndexOf(term.Letters[index]));
            if (!TryEqual(evaluator, call, term.Letters[index], first, size) || !TryLetter(evaluator, call, term.Letters[index], size, sizes))
                return false;
        }

        return !term.HasEllipsis || evaluator.TryBroadcast(call, others, middle, out others);

        T SizeAt(int index) =>
            evaluator.Axes[index < term.Before.Length ? shape.Start + index : middle.End + index - term.Before.Length].Size;
    }

    private static bool TryEqual<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, char letter, T known, T size)
        where TArithmetic : struct, IArithmetic<T> =>
        evaluator.Require(
            evaluator.Equal(size, known), call, () => MessageParts.EinsumSize(letter, evaluator.TextOf(known), evaluator.TextOf(size)));

    private static bool TryLetter<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, char letter, T size, Dictionary<char, T> sizes)
        where TArithmetic : struct, IArithmetic<T>
    {
        if (!sizes.TryGetValue(letter, out var known) || evaluator.Is(known, 1))
        {
            sizes[letter] = size;
            return true;
        }

        return evaluator.Is(size, 1) || TryEqual(evaluator, call, letter, known, size);
    }

    private static Operand<T> Fail<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, string description)
        where TArithmetic : struct, IArithmetic<T>
    {
        evaluator.FailCall(call, description);
        return Operand<T>.Unknown;
    }
}
