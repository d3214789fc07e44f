namespace ShapeGen.Shapes;

/// <summary>What a contract does with its names, whatever their values are.</summary>
public static class ContractUse
{
    /// <summary>True where any shapes may go in and any may come out: each shape is a pack of its own, and nothing is required.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="isGiven">Says whether a name has a value from outside.</param>
    public static bool ConstrainsNothing(Contract contract, Func<string, bool> isGiven)
    {
        var program = contract.Program;
        var packs = program.Inputs.Concat(program.Outputs).Select(place => place.Pattern is TupleNode { Items: [SpliceNode pack] } ? pack : null).ToList();
        return program.Inputs.Length > 0
            && program.Requirements.Length == 0
            && packs.All(pack => pack is not null && !isGiven(pack.Name) && program.Definition(pack.Slot) is null)
            && packs.Select(pack => pack!.Slot).Distinct().Count() == packs.Count;
    }

    /// <summary>True where a call fits whatever the shapes are: no input is compared with anything.</summary>
    public static bool TakesAnything(Contract contract)
    {
        var program = contract.Program;
        var packs = program.Inputs.Select(place => place.Pattern is TupleNode { Items: [SpliceNode pack] } ? pack : null).ToList();
        return program.Requirements.Length == 0
            && packs.All(pack => pack is not null)
            && packs.Select(pack => pack!.Slot).Distinct().Count() == packs.Count
            && !program.Outputs.Any(place => HasCall(place.Pattern));
    }

    private static bool HasCall(Node node) => node is CallNode || node.Children.Any(HasCall);

    /// <summary>
    /// The names that the contract computes with and that no input binds, each with the column of its first use; they need
    /// a value from outside. A name that stands alone as a dimension of an output is any size and not among them.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, int>> NamesToBeGiven(Contract contract)
    {
        var program = contract.Program;
        var bound = new HashSet<int>(program.Inputs.SelectMany(place => Shapes(place.Pattern)).SelectMany(Slots));
        var computed = program.Requirements
            .Concat(Enumerable.Range(0, program.Names.Count).Select(program.Definition).OfType<Node>())
            .Concat(program.Inputs.Concat(program.Outputs).SelectMany(place => Conditions(place.Pattern)))
            .Concat(program.Outputs.SelectMany(place => Shapes(place.Pattern)).SelectMany(Computed));
        var needed = new HashSet<int>(computed.SelectMany(Slots));
        return program.FreeNames.Where(name => program.Names.TryGetSlot(name.Key, out var slot) && needed.Contains(slot) && !bound.Contains(slot));
    }

    private static IEnumerable<Node> Shapes(Node pattern) => pattern is ConditionalNode choice ? Shapes(choice.WhenTrue).Concat(Shapes(choice.WhenFalse)) : [pattern];

    private static IEnumerable<Node> Conditions(Node pattern) =>
        pattern is ConditionalNode choice ? Conditions(choice.WhenTrue).Concat(Conditions(choice.WhenFalse)).Prepend(choice.Condition) : [];

    /// <summary>The parts of an output that are more than a name.</summary>
    private static IEnumerable<Node> Computed(Node output) => output switch
    {
        TupleNode tuple => tuple.Items.SelectMany(Computed),
        IndexNode list => Computed(list.Target),
        NameNode or SpliceNode or OptionalDimensionNode => [],
        _ => [output],
    };

    private static IEnumerable<int> Slots(Node node) => node switch
    {
        NameNode name => [name.Slot],
        SpliceNode splice => [splice.Slot],
        _ => node.Children.SelectMany(Slots),
    };
}
