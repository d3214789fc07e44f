namespace ShapeGen.Shapes;

/// <content>What is noted of a refuted contract. Each method gives false, so that it can end a chain of checks.</content>
internal sealed partial class Evaluator<T, TArithmetic> : IPrintedValues
{
    private bool FailMissing(int input) =>
        Fail(new ContractFailure(FailureKind.Count, input, -1, null, 1, 0, null, null, []));

    private bool FailRank(TupleNode pattern, PatternMeasure measure, Slice shape, int input)
    {
        Dim? actual = CountPacks(shape) == 0 ? shape.Count : null;
        return Fail(new ContractFailure(
            FailureKind.Rank, input, -1, null, measure.Fixed, actual, TextOf(pattern), null, [])
        {
            MaximumRank = measure.HoleSlot >= 0 ? null : measure.Fixed + measure.Optional,
        });
    }

    private bool FailPack(ShapeMatch match, int axis, SpliceNode splice) =>
        Fail(new ContractFailure(FailureKind.Rank, match.Input, axis, program.TextOf(splice), null, null, program.TextOf(match.Pattern), null, []));

    private bool FailSize(SizeMatch<T> match, Node pattern, T expected, Verdict verdict)
    {
        var chosen = Chosen(pattern);
        return Fail(new ContractFailure(
            FailureKind.Dimension, match.Input, match.Axis, program.TextOf(chosen),
            arithmetic.ToDim(expected), arithmetic.ToDim(match.Actual), null, FormulaOf(chosen), verdict.Counterexample));
    }

    private bool FailSolve(SizeMatch<T> match, Verdict verdict) =>
        Fail(new ContractFailure(
            FailureKind.Dimension, match.Input, match.Axis, program.TextOf(match.Pattern),
            null, arithmetic.ToDim(match.Actual), null, null, verdict.Counterexample));

    private bool FailRequirement(Node requirement, Verdict verdict)
    {
        var comparison = requirement as BinaryNode;
        var (input, axis) = Blame(requirement);
        return Fail(new ContractFailure(
            FailureKind.Requirement, input, axis, comparison?.Left is NameNode name ? name.Name : null,
            SizeOf(comparison?.Right), SizeOf(comparison?.Left), program.TextOf(requirement), ValuesOf(requirement), verdict.Counterexample));
    }

    /// <summary>Notes that a shape function cannot take its arguments.</summary>
    /// <param name="call">The function and its arguments.</param>
    /// <param name="description">What does not fit, with the numbers.</param>
    /// <param name="verdict">The refuted verdict.</param>
    /// <param name="kind">What kind of failure.</param>
    public bool FailCall(CallNode call, string description, Verdict? verdict = null, FailureKind kind = FailureKind.Requirement)
    {
        var (input, axis) = Blame(call);
        return Fail(new ContractFailure(
            kind, input, axis, call.Name, null, null, program.TextOf(call), null, verdict?.Counterexample ?? [])
        {
            Description = description,
        });
    }

    /// <summary>Says which tensor of a list it is that does not fit.</summary>
    public void BlameItem(int item) => Failure = Failure! with { Item = item };

    /// <summary>Notes that two dimensions, which a shape function wants to be alike, are not.</summary>
    public bool FailAxes(CallNode call, FailureKind kind, T expected, T actual, string description, Verdict verdict)
    {
        var (input, axis) = Blame(call);
        return Fail(new ContractFailure(
            kind, input, axis, call.Name, arithmetic.ToDim(expected), arithmetic.ToDim(actual), program.TextOf(call), null, verdict.Counterexample)
        {
            Description = description,
        });
    }

    private bool Fail(ContractFailure failure)
    {
        Failure ??= failure;
        return false;
    }

    private Dim? SizeOf(Node? node) => node is not null && TryInteger(node, out var value) ? arithmetic.ToDim(value) : null;

    /// <summary>The first input, and its dimension, on which a part depends.</summary>
    private (int Input, int Axis) Blame(Node node)
    {
        switch (node)
        {
            case NameNode name:
                return BlameSlot(name.Slot);
            case SpliceNode splice:
                return BlameSlot(splice.Slot);
            case ConditionalNode conditional when Decide(conditional.Condition) is { } decision:
                return Blame(decision ? conditional.WhenTrue : conditional.WhenFalse);
        }

        foreach (var child in node.Children)
        {
            var found = Blame(child);
            if (found.Input >= 0)
                return found;
        }

        return (-1, -1);
    }

    private (int Input, int Axis) BlameSlot(int slot)
    {
        if (program.Definition(slot) is { } definition)
            return Blame(definition);
        foreach (var match in shapeMatches)
        {
            var axis = 0;
            foreach (var item in match.Pattern.Items)
            {
                if (item is SpliceNode splice)
                {
                    if (splice.Slot == slot)
                        return (match.Input, -1);
                    axis += slots[splice.Slot].Slice.Count;
                }
                else if (item is not OptionalDimensionNode optional || presence[optional.Name.Slot] != Presence.Absent)
                {
                    if (Mentions(item, slot))
                        return (match.Input, axis);
                    axis++;
                }
            }
        }

        return (BlameList(slot), -1);
    }

    private int BlameList(int slot) =>
        Array.FindIndex(program.Inputs, place => place.Pattern is IndexNode list && Mentions(list, slot));

    private static bool Mentions(Node node, int slot) => node switch
    {
        NameNode name => name.Slot == slot,
        SpliceNode splice => splice.Slot == slot,
        _ => node.Children.Any(child => Mentions(child, slot)),
    };

    /// <summary>The pattern with the branches that are not taken left out.</summary>
    private string TextOf(TupleNode pattern)
    {
        var items = string.Join(", ", pattern.Items.Select(item => program.TextOf(Chosen(item))));
        return pattern.HasTrailingComma ? $"({items},)" : $"({items})";
    }

    /// <summary>The branch that is taken of <c>a ?? b</c> and <c>c ? a : b</c>.</summary>
    private Node Chosen(Node node) => node switch
    {
        BinaryNode { Operation: Operator.Coalesce } choice => Chosen(Evaluate(choice.Left).Kind == OperandKind.Null ? choice.Right : choice.Left),
        ConditionalNode choice when Decide(choice.Condition) is { } decision => Chosen(decision ? choice.WhenTrue : choice.WhenFalse),
        _ => node,
    };

    /// <summary>How an output's dimension was computed, with the numbers put in; null where it was not.</summary>
    public string? FormulaOf(int output, int axis) =>
        program.Outputs[output].Pattern is TupleNode { Items: var items } && items.Length == outputs[output].Slice.Count && axis < items.Length && !items.Any(item => item is SpliceNode)
            ? FormulaOf(Chosen(items[axis]))
            : null;

    /// <summary>How a size that is not just a number or a variable was computed, with the numbers put in; otherwise null.</summary>
    private string? FormulaOf(Node pattern) => pattern switch
    {
        NameNode name when program.Definition(name.Slot) is { } definition => Formula(name.Name, definition),
        NameNode or NumberNode or SpliceNode => null,
        _ => Formula(program.TextOf(pattern), pattern),
    };

    /// <summary>The names of a part with their values and formulas.</summary>
    private string? ValuesOf(Node node)
    {
        var values = new List<string>();
        CollectValues(node, values);
        return values.Count > 0 ? string.Join(", ", values.Distinct()) : null;
    }

    private void CollectValues(Node node, List<string> values)
    {
        if (node is NameNode name)
        {
            if (program.Definition(name.Slot) is { } definition)
                values.Add(Formula(name.Name, definition));
            else if (((IPrintedValues)this).TextOf(name) is { } value && value != name.Name)
                values.Add($"{name.Name} = {value}");
            return;
        }

        if (node is CallNode { Function: LenFunction } && TryInteger(node, out var count))
        {
            values.Add($"{program.TextOf(node)} = {TextOf(count)}");
            return;
        }

        if (node is IndexNode && ((IPrintedValues)this).TextOfSelection(node) is { } item)
        {
            values.Add($"{program.TextOf(node)} = {item}");
            return;
        }

        if (node is CallNode call && call.Children.All(argument => argument is NameNode or SpliceNode) && TryInteger(call, out var size))
        {
            values.Add($"{program.TextOf(call)} = {arithmetic.ToDim(size)}");
            return;
        }

        foreach (var child in node.Children)
            CollectValues(child, values);
    }

    private string Formula(string name, Node value)
    {
        var text = Printer.Print(value, this);
        var result = TryInteger(value, out var size) ? arithmetic.ToDim(size).ToString() : text;
        return text == result ? $"{name} = {text}" : $"{name} = {text} = {result}";
    }

    string? IPrintedValues.TextOfItem(Node item) => null;

    string? IPrintedValues.TextOf(NameNode name) => ValueOf(name);

    string? IPrintedValues.TextOfSelection(Node selection) => ValueOf(selection);

    private string? ValueOf(Node node)
    {
        var value = Evaluate(node);
        return value.Kind switch
        {
            OperandKind.Integer => Enclosed(arithmetic.ToDim(value.Integer)),
            OperandKind.Sequence => TextOf(value.Slice),
            OperandKind.Text => $"\"{value.Text}\"",
            OperandKind.Null => "null",
            _ => null,
        };
    }

    private static string Enclosed(Dim size)
    {
        var text = size.ToString();
        return size.TryGetConstant(out _) || (size.Symbols.Count == 1 && size.Symbols[0].Name == text) ? text : $"({text})";
    }
}
