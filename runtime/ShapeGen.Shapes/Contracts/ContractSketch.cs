namespace ShapeGen.Shapes;

/// <summary>Writes down what a contract wants of one input, for a method that passes its own parameter on.</summary>
public static class ContractSketch
{
    /// <summary>
    /// The input's dimensions in the notation of contracts: numbers and arguments where they are known, the contract's own names
    /// where not, <c>*</c> for a pack; null where the contract leaves open which shape it wants.
    /// </summary>
    /// <param name="contract">The contract.</param>
    /// <param name="input">The index of the input.</param>
    /// <param name="scope">The values of the names that are arguments or members.</param>
    public static IReadOnlyList<string>? Of(Contract contract, int input, IReadOnlyDictionary<string, Value> scope)
    {
        var evaluator = new Evaluator<Dim, SymbolicArithmetic>(contract.Program, new SymbolicArithmetic(Facts.None));
        evaluator.SetScope(scope);
        var pattern = contract.Program.Inputs[input].Pattern;
        while (pattern is ConditionalNode choice)
        {
            if (evaluator.Decide(choice.Condition) is not { } decision)
                return null;
            pattern = decision ? choice.WhenTrue : choice.WhenFalse;
        }

        if (pattern is not TupleNode { Items: var items })
            return null;

        var texts = items.Select(item => TextOf(item, evaluator)).ToList();
        return texts.Contains(null) ? null : [.. texts.Select(text => text!)];
    }

    private static string? TextOf(Node item, Evaluator<Dim, SymbolicArithmetic> evaluator) => item switch
    {
        OptionalDimensionNode optional => optional.Name.Name,
        SpliceNode => "*",
        _ when evaluator.TryInteger(item, out var size) => size.ToString(),
        NameNode name => name.Name,
        _ => null,
    };
}
