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
        return new ShapeMessage(headline, details) { Hint = new CallHints(failure, contract, scope, context).Find() };
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
        return new ShapeMessage($"{type} needs {requirement.Text}{reason}", values.Length > 0 ? [.. Counterexample(counterexample)] : [])
        {
            Hint = DivisibilityHint.Of(requirement, scope),
        };
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
            [$"{method}: {contract.Text}", .. Counterexample(counterexample)])
        {
            Hint = actual.Shape is { } shape && Rearrangement.Of(shape).FirstOrDefault(rearrangement => rearrangement.Result.Equals(promised)) is { } fitting
                ? new(fitting.Sentence, new InsertedCall(0, fitting.Call))
                : null,
        };
    }

    /// <summary>An entry of a state dictionary that does not fit the weight which it is copied into.</summary>
    /// <param name="module">The module's class.</param>
    /// <param name="name">The entry's name.</param>
    /// <param name="wanted">The weight's shape.</param>
    /// <param name="actual">The entry's shape.</param>
    public static ShapeMessage DescribeState(string module, string name, Shape wanted, Shape actual) =>
        new($"{module} wants {wanted} for '{name}', but gets {actual}", []);

    /// <summary>A contract that cannot be read; its place in the text is in the error.</summary>
    public static ShapeMessage DescribeMalformed(ContractError error) => new($"The contract cannot be read: {error}", []);

    /// <summary>A name of a contract that is also the name of a member or parameter that is not a size.</summary>
    /// <param name="name">The name.</param>
    /// <param name="member">What it is the name of: <c>Linear.bias</c>.</param>
    /// <param name="type">The member's type: <c>bool</c>.</param>
    public static ShapeMessage DescribeNotASize(string name, string member, string type) =>
        new($"'{name}' stands for {member} here, which is {type} and not a size", [$"name the dimension otherwise, if it is not {member}"]);

    /// <summary>A contract whose number of tensors is not the method's.</summary>
    /// <param name="method">The method: <c>LeNet.Forward</c>.</param>
    /// <param name="contract">Its contract.</param>
    /// <param name="inputs">How many tensors the method takes.</param>
    /// <param name="outputs">How many tensors it returns.</param>
    public static ShapeMessage DescribeTensorCount(string method, Contract contract, int inputs, int outputs)
    {
        var (verb, wanted, actual) = contract.InputCount != inputs
            ? ("takes", contract.InputCount, inputs)
            : ("returns", contract.OutputCount, outputs);
        return new ShapeMessage($"{method} {verb} {MessageParts.Count(actual, "tensor")}, but its contract names {wanted}", [$"{method}: {contract.Text}"]);
    }

    /// <summary>A call of which it is not known whether it fits.</summary>
    /// <param name="context">What took part.</param>
    /// <param name="unknown">The inputs whose shapes are not known.</param>
    public static ShapeMessage DescribeUnproven(MessageContext context, IReadOnlyList<string> unknown)
    {
        var subject = context.Subject is { } name ? $"'{name}'" : context.Operation;
        var reason = unknown.Count switch
        {
            0 => "sizes that take part are not known",
            1 => $"the shape of {unknown[0]} is not known",
            _ => $"the shapes of {string.Join(" and ", unknown)} are not known",
        };
        return new($"{subject} could not be checked: {reason}", []);
    }

    /// <summary>A result of which it is not known whether it is what the contract promises.</summary>
    /// <param name="method">The method: <c>LeNet.Forward</c>.</param>
    /// <param name="promised">What its contract promises at that place.</param>
    /// <param name="actual">What it delivers.</param>
    public static ShapeMessage DescribeUnprovenOutput(string method, Shape promised, InputDescription actual) => new(
        $"That {method} delivers {promised} could not be checked: {(actual.Shape is { } shape ? $"{actual.Text} is {shape}" : $"the shape of {actual.Text} is not known")}", []);

    /// <summary>Requirements of a body that its contract does not name.</summary>
    /// <param name="method">The method: <c>LeNet.Forward</c>.</param>
    /// <param name="requirements">What the body needs.</param>
    public static ShapeMessage DescribeUnwritten(string method, IReadOnlyList<Condition> requirements) =>
        new($"{method} needs {string.Join(" and ", requirements)}, which its contract does not say", []);

    /// <summary>A model of which not every shape is known.</summary>
    /// <param name="model">The model.</param>
    /// <param name="known">The number of its tensor expressions whose shape is known.</param>
    /// <param name="total">The number of all.</param>
    /// <param name="lost">The first expression whose shape is not known.</param>
    /// <param name="reason">Why, or null.</param>
    public static ShapeMessage DescribeTracking(string model, int known, int total, string lost, string? reason) => new(
        $"The shapes of {known} of {total} tensor expressions in '{model}' are known ({known * 100 / total} %); the first that is not is '{lost}'{(reason is null ? "" : $", {reason}")}",
        []);

    /// <summary>The same in a model's summary.</summary>
    /// <param name="known">The number of its tensor expressions whose shape is known.</param>
    /// <param name="total">The number of all.</param>
    /// <param name="lost">The first expression whose shape is not known, or null.</param>
    public static string DescribeShare(int known, int total, string? lost) =>
        $"shapes known: {known} of {total} tensor expressions ({known * 100 / total} %)" + (lost is null ? "" : $", not that of '{lost}'");

    private static string Describe(InputDescription input) =>
        $"{input.Text}: {input.Shape}{(input.Origin is null ? "" : $", {input.Origin}")}";

    private static IEnumerable<string> Counterexample(IReadOnlyList<KeyValuePair<Symbol, long>> sizes) => sizes.Count > 0 ? [Sizes(sizes)] : [];

    private static string Sizes(IReadOnlyList<KeyValuePair<Symbol, long>> sizes) =>
        "for " + string.Join(", ", sizes.Select(size => $"{size.Key} = {size.Value}"));
}
