namespace ShapeGen.Shapes;

/// <summary>Finds what may have been meant by a call that fails: the first small change under which it fits its contract.</summary>
/// <param name="failure">What does not fit.</param>
/// <param name="contract">The contract.</param>
/// <param name="scope">The values of the names that are arguments or members.</param>
/// <param name="context">What took part.</param>
internal sealed class CallHints(ContractFailure failure, Contract contract, IReadOnlyDictionary<string, Value> scope, MessageContext context)
{
    private const string BatchFirst = "batchFirst";

    /// <summary>The shape functions whose failure speaks of the tensors, not of the call's own numbers.</summary>
    private static readonly string[] Arranging = ["broadcast", "matmul", "permute"];

    public Hint? Find() => failure switch
    {
        { Kind: FailureKind.Count } => null,
        { Kind: FailureKind.Requirement, Description: null } => OfDivisibility(),
        { Description: not null } when !Arranging.Contains(failure.Name) => null,
        _ when IsBatchFirst == false => OfBatchFirst() ?? OfInputs(),
        _ => OfInputs() ?? OfBatchFirst(),
    };

    private Hint? OfInputs() => Inputs().Select(OfInput).FirstOrDefault(hint => hint is not null);

    /// <summary>The inputs whose sizes are known: the wrong one first; where none is more wrong than the others, the smallest and last one.</summary>
    private IEnumerable<int> Inputs() => Enumerable.Range(0, context.Inputs.Count)
        .Where(input => context.Inputs[input].Shape is { Rank: not null } shape && !shape.Items.Any(HasUnknown))
        .OrderByDescending(input => failure.Description is null && input == failure.Input)
        .ThenBy(input => context.Inputs[input].Shape!.Rank)
        .ThenByDescending(input => input);

    private static bool HasUnknown(ShapeItem item) => item.Dim!.Symbols.Any(symbol => symbol.Kind == SymbolKind.Unknown);

    private bool? IsBatchFirst => scope.TryGetValue(BatchFirst, out var given) && given is BooleanValue { Condition: Truth truth } ? truth.Value : null;

    private Hint? OfBatchFirst()
    {
        if (IsBatchFirst is not { } isFirst)
            return null;

        var changed = scope.ToDictionary(pair => pair.Key, pair => pair.Value);
        changed[BatchFirst] = new BooleanValue(new Truth(!isFirst));
        if (!Fits([.. context.Inputs.Select(input => input.Shape)], changed))
            return null;

        var value = isFirst ? "false" : "true";
        return new($"Are batch and time swapped? With {BatchFirst}: {value} the shapes fit.", new PassedArgument(BatchFirst, value));
    }

    private Hint? OfInput(int input)
    {
        var shape = context.Inputs[input].Shape!;
        var fitting = Unflattened(input, shape).Concat(Rearrangement.Of(shape)).FirstOrDefault(rearrangement => Helps(input, rearrangement));
        if (fitting is null)
            return null;

        var of = context.Inputs.Count > 1 ? $"{context.Inputs[input].Text}: " : "";
        return new(of + fitting.Sentence, new InsertedCall(input, fitting.Call));
    }

    /// <summary>True where the call fits, and does so because of the sizes wherever sizes are what does not fit.</summary>
    private bool Helps(int input, Rearrangement rearrangement)
    {
        var isMovedElsewhere = failure.Kind == FailureKind.Dimension && input == failure.Input && rearrangement.Target >= 0 && rearrangement.Target != failure.Axis;
        if (isMovedElsewhere || !Fits(input, rearrangement.Result))
            return false;

        var result = rearrangement.Result;
        return rearrangement.IsFlattening ? IsBound(input, result, result.Items.Count - 1)
            : failure.Kind != FailureKind.Broadcast || IsAlike(input, result) || (IsFilledUp(input, result) && Enumerable.Range(0, result.Items.Count).Any(axis => IsBound(input, result, axis)));
    }

    private bool IsAlike(int input, Shape shape) => context.Inputs.Where((_, index) => index != input).Any(other => shape.Equals(other.Shape));

    /// <summary>True for more dimensions than the input has, but not more than another one.</summary>
    private bool IsFilledUp(int input, Shape shape) =>
        shape.Items.Count > context.Inputs[input].Shape!.Items.Count && context.Inputs.Any(other => other.Shape?.Items.Count >= shape.Items.Count);

    /// <summary>True where another size would not fit; a size of 1 fits everywhere.</summary>
    private bool IsBound(int input, Shape shape, int axis)
    {
        var size = shape.Items[axis].Dim!;
        return !size.Equals(1) && !Fits(input, new(shape.Items.Select((item, index) => index == axis ? size + 1 : item)));
    }

    /// <summary>A dimension that holds as many elements as the several that are wanted.</summary>
    private IEnumerable<Rearrangement> Unflattened(int input, Shape shape)
    {
        if (shape.Rank is not (1 or 2) || !shape.Items[shape.Items.Count - 1].Dim!.TryGetConstant(out var product))
            return [];
        if (shape.Rank == 1)
            return failure.Expected is { } size && size.TryGetConstant(out var wanted) && wanted > 1 && product > wanted && product % wanted == 0
                ? [Rearrangement.Unflattened(shape, [product / wanted, wanted])]
                : [];

        return contract.SizesOf(input, scope) is { Count: > 2 } pattern && Factors.Of(product, [.. pattern.Skip(1)]) is { } sizes && sizes.Count(factor => factor > 1) > 1
            ? [Rearrangement.Unflattened(shape, [.. sizes.Select(factor => (Dim)factor)])]
            : [];
    }

    private Hint? OfDivisibility() =>
        failure is { Kind: FailureKind.Requirement, Condition: { } text, Description: null } && Expression.TryParse(text, out var requirement, out _)
            ? DivisibilityHint.Of(requirement!, Outcome([.. context.Inputs.Select(input => input.Shape)], scope).Bindings)
            : null;

    private bool Fits(int input, Shape changed) =>
        Fits([.. context.Inputs.Select((other, index) => index == input ? changed : other.Shape)], scope);

    private bool Fits(IReadOnlyList<Shape?> shapes, IReadOnlyDictionary<string, Value> values) => Outcome(shapes, values).Failure is null;

    private ContractOutcome Outcome(IReadOnlyList<Shape?> shapes, IReadOnlyDictionary<string, Value> values) =>
        contract.Apply([.. shapes.Select(shape => shape is null ? ContractInput.Unknown : shape)], values, context.Facts ?? Facts.None);
}
