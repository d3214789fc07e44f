namespace ShapeGen.Shapes;

/// <summary>The one line that says what is wanted, what is given and where that came from.</summary>
internal sealed class FailureHeadline(ContractFailure failure, Contract contract, MessageContext context)
{
    private InputDescription? Input =>
        failure.Input >= 0 && failure.Input < context.Inputs.Count ? context.Inputs[failure.Input] : null;

    private string Subject => context.Subject is { } name ? $"'{name}'" : context.Operation;

    /// <summary>Names the input where there are several: <c> of h0</c>.</summary>
    private string OfInput => context.Inputs.Count > 1 && Input is { } input ? $" of {input.Text}" : "";

    public string Text() => failure switch
    {
        { Description: { } description } => $"{Subject}: {description}{Origins()}",
        { Kind: FailureKind.Rank, Axis: >= 0 } => $"{Subject} expects the same leading dimensions ({failure.Name}) in all inputs{Actual()}",
        { Kind: FailureKind.Rank } => $"{Subject} expects {Ranks()} {failure.Condition}{OfInput}, but gets {GivenRank()}{Actual()}",
        { Kind: FailureKind.Dimension, Axis: < 0 } => $"{Subject} expects {Expected()} tensors in {Input?.Text}{Reason()}, but gets {failure.Actual}",
        { Kind: FailureKind.Dimension } => $"{Subject} expects {Expected()}{Noun()} in {Place()}{OfInput}{Reason()}, but gets {failure.Actual}{Actual()}",
        { Kind: FailureKind.Requirement } => $"{Subject} needs {failure.Condition}{Values()}{Actual()}",
        _ => Count(),
    };

    private string Count()
    {
        if (failure.Input >= contract.InputCount)
            return $"{Subject} takes {MessageParts.Count(contract.InputCount, "tensor")}, but gets {failure.Actual}";
        var name = Input?.Text ?? $"input {failure.Input}";
        return $"{Subject} needs {name}, {contract.InputText(failure.Input)}, but it is left out";
    }

    private string Ranks()
    {
        if (failure.MaximumRank is not { } maximum)
            return $"at least {MessageParts.Count((int)Constant(failure.Expected), "dimension")}";
        var minimum = Constant(failure.Expected);
        return minimum == maximum ? MessageParts.Count(maximum, "dimension") : $"{minimum} or {maximum} dimensions";
    }

    private string GivenRank() => failure.Actual?.ToString() ?? "any number";

    private string Expected() => failure.Expected?.ToString() ?? failure.Name ?? "another size";

    /// <summary>What an argument counts, by its name: <c> features</c> for <c>inFeatures</c>.</summary>
    private string Noun()
    {
        if (failure.Name is not { } name || failure.Formula is not null || failure.Expected?.TryGetConstant(out _) != true)
            return "";
        var start = name.Length - 1;
        while (start > 0 && !char.IsUpper(name[start]))
            start--;
        if (start == 0 || name[name.Length - 1] != 's')
            return "";
        var noun = name.Substring(start).ToLowerInvariant();
        return " " + (Constant(failure.Expected) == 1 ? noun.Substring(0, noun.Length - 1) : noun);
    }

    private string Place()
    {
        if (Input?.Shape is not { } shape || failure.Axis >= shape.Items.Count)
            return MessageParts.Dimension(failure.Axis);
        var fromBack = failure.Axis - shape.Items.Count;
        var isOpen = shape.Items.Take(failure.Axis).Any(item => item.Pack is not null);
        return MessageParts.Dimension(isOpen || fromBack == -1 ? fromBack : failure.Axis);
    }

    /// <summary>What the expected size is: the argument's name, its formula, or where the variable got its value.</summary>
    private string Reason()
    {
        if (failure.Formula is not null)
            return $" ({failure.Formula})";
        if (failure.Name is not { } name || failure.Expected is null || (failure.Expected.ToString() == name && failure.Expected.TryGetConstant(out _)))
            return "";
        var first = contract.FirstInputWith(name);
        var source = first >= 0 && first < failure.Input && first < context.Inputs.Count ? $"as in {context.Inputs[first].Text}" : null;
        return failure.Expected.ToString() == name
            ? source is null ? "" : $" ({source})"
            : source is null ? $" ({name})" : $" ({name}, {source})";
    }

    private string Values() => failure.Formula is { } formula ? $", but {formula}" : "";

    private string Actual() => Input is { Shape: { } shape } input ? $": {input.Text} is {shape}{Origin(input)}" : "";

    private string Origins()
    {
        var origins = context.Inputs.Where(input => input.Origin is not null).Select(input => $"{input.Text} is {input.Origin}").Distinct().ToList();
        return origins.Count == 0 ? "" : ", where " + string.Join(" and ", origins);
    }

    private static string Origin(InputDescription input) => input.Origin is null ? "" : $", {input.Origin}";

    private static long Constant(Dim? size) => size is not null && size.TryGetConstant(out var value) ? value : 0;
}
