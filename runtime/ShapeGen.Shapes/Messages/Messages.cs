namespace ShapeGen.Shapes;

/// <summary>The words of every shape error, for the build and for the eager call alike.</summary>
public static class Messages
{
    /// <summary>A call whose inputs don't fit the contract of what is called.</summary>
    /// <param name="failure">What does not fit.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="scope">The values of the names that are arguments or members.</param>
    /// <param name="context">What the things that took part are called.</param>
    public static ShapeMessage Describe(ContractFailure failure, Contract contract, IReadOnlyDictionary<string, Value> scope, MessageContext context)
    {
        var headline = new FailureHeadline(failure, contract, context).Text();
        string[] details =
        [
            $"{context.Operation}: {ContractWithValues.Print(contract, scope)}",
            .. context.Inputs.Where(input => input.Shape is not null).Select(Describe),
            .. Counterexample(failure.Counterexample),
        ];
        return new ShapeMessage(headline, details);
    }

    /// <summary>A constructor whose arguments break a requirement of its class.</summary>
    /// <param name="requirement">The requirement as written: <c>inChannels % groups == 0</c>.</param>
    /// <param name="scope">The constructor's arguments.</param>
    /// <param name="type">The class.</param>
    /// <param name="counterexample">Sizes for which it fails; empty where no symbol takes part.</param>
    public static ShapeMessage Describe(Expression requirement, IReadOnlyDictionary<string, Value> scope, string type, IReadOnlyList<KeyValuePair<Symbol, long>> counterexample)
    {
        var values = requirement.Names
            .Where(name => scope.ContainsKey(name.Key) && ValueText.Of(scope[name.Key]) != name.Key)
            .Select(name => $"{name.Key} = {ValueText.Of(scope[name.Key])}")
            .ToArray();
        var reason = values.Length > 0 ? $", but {string.Join(", ", values)}"
            : counterexample.Count > 0 ? $", which fails {Sizes(counterexample)}"
            : ", which fails";
        return new ShapeMessage($"{type} needs {requirement.Text}{reason}", values.Length > 0 ? [.. Counterexample(counterexample)] : []);
    }

    /// <summary>A method that delivers another shape than its contract promises.</summary>
    /// <param name="method">The method: <c>LeNet.Forward</c>.</param>
    /// <param name="contract">Its contract.</param>
    /// <param name="promised">What it promises at that place.</param>
    /// <param name="actual">What it delivers.</param>
    /// <param name="counterexample">Sizes for which they differ; empty where no symbol takes part.</param>
    public static ShapeMessage DescribeOutput(string method, Contract contract, Shape promised, InputDescription actual, IReadOnlyList<KeyValuePair<Symbol, long>> counterexample)
    {
        var origin = actual.Origin is null ? "" : $", {actual.Origin}";
        return new ShapeMessage(
            $"{method} promises {promised}, but delivers {actual.Shape?.ToString() ?? "a shape that is not known"}: {actual.Text}{origin}",
            [$"{method}: {contract.Text}", .. Counterexample(counterexample)]);
    }

    private static string Describe(InputDescription input) =>
        $"{input.Text}: {input.Shape}{(input.Origin is null ? "" : $", {input.Origin}")}";

    private static IEnumerable<string> Counterexample(IReadOnlyList<KeyValuePair<Symbol, long>> sizes) => sizes.Count > 0 ? [Sizes(sizes)] : [];

    private static string Sizes(IReadOnlyList<KeyValuePair<Symbol, long>> sizes) =>
        "for " + string.Join(", ", sizes.Select(size => $"{size.Key} = {size.Value}"));
}
