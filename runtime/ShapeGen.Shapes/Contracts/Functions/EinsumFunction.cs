namespace ShapeGen.Shapes;

/// <summary>Sums of products by an equation in Einstein's notation, such as <c>"bij,bjk->bik"</c>.</summary>
internal sealed class EinsumFunction() : Function("einsum(equation, A, …)", 2, int.MaxValue)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        var equation = evaluator.Evaluate(call.Children[0]);
        if (equation.Kind != OperandKind.Text)
            return Operand<T>.Unknown;
        var (terms, output) = Read(equation.Text);
        var sizes = new Dictionary<char, T>();
        if (terms.Length != call.Children.Length - 1)
            return Fail(evaluator, call, MessageParts.EinsumOperands(equation.Text, call.Children.Length - 1));
        for (var index = 0; index < terms.Length; index++)
        {
            if (!evaluator.TryShape(call.Children[index + 1], out var shape) || !TryTerm(evaluator, call, terms[index], shape, sizes))
                return Operand<T>.Unknown;
        }

        if (output.Any(letter => !sizes.ContainsKey(letter)) || output.Distinct().Count() != output.Length)
            return Fail(evaluator, call, MessageParts.EinsumOutput(output, string.Join(",", terms)));
        var result = evaluator.Axes.Begin();
        foreach (var letter in output)
            evaluator.Axes.Push(sizes[letter]);
        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    /// <summary>The terms and the output; without an arrow, the letters that occur once, in their alphabetical order.</summary>
    private static (string[] Terms, string Output) Read(string equation)
    {
        var text = equation.Replace(" ", "");
        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        var terms = (arrow < 0 ? text : text.Substring(0, arrow)).Split(',');
        var output = arrow < 0
            ? string.Concat(string.Concat(terms).GroupBy(letter => letter).Where(group => group.Count() == 1).Select(group => group.Key).OrderBy(letter => letter))
            : text.Substring(arrow + 2);
        return (terms, output);
    }

    private static bool TryTerm<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, string term, Slice shape, Dictionary<char, T> sizes)
        where TArithmetic : struct, IArithmetic<T>
    {
        if (evaluator.HasPack(shape) || term.Length != shape.Count)
            return evaluator.FailCall(call, MessageParts.EinsumRank(term, evaluator.TextOf(shape)), null, FailureKind.Rank);
        for (var index = 0; index < term.Length; index++)
        {
            var size = evaluator.Axes[shape.Start + index].Size;
            if (!sizes.TryGetValue(term[index], out var known) || evaluator.Is(known, 1))
                sizes[term[index]] = size;
            else if (!evaluator.Is(size, 1) && !evaluator.Require(
                evaluator.Equal(size, known), call, () => MessageParts.EinsumSize(term[index], evaluator.TextOf(known), evaluator.TextOf(size))))
                return false;
        }

        return true;
    }

    private static Operand<T> Fail<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, string description)
        where TArithmetic : struct, IArithmetic<T>
    {
        evaluator.FailCall(call, description);
        return Operand<T>.Unknown;
    }
}
