namespace ShapeGen.Shapes;

/// <summary>A contract or an expression prepared for evaluation; shared by all evaluations.</summary>
internal sealed class ContractProgram
{
    private readonly Node?[] definitions;

    public ContractProgram(string text, ContractSyntax syntax)
    {
        Text = text;
        Names = syntax.Names;
        Inputs = TensorPlace.Flatten(syntax.Inputs);
        Outputs = TensorPlace.Flatten(syntax.Outputs);
        Requirements = [.. syntax.Clauses.OfType<RequirementClause>().Select(requirement => requirement.Condition)];
        definitions = new Node?[Names.Count];
        foreach (var definition in syntax.Clauses.OfType<DefinitionClause>())
            definitions[definition.Name.Slot] = definition.Value;
    }

    public string Text { get; }

    public NameTable Names { get; }

    public TensorPlace[] Inputs { get; }

    public TensorPlace[] Outputs { get; }

    public Node[] Requirements { get; }

    /// <summary>The definition of the name in that slot, or null.</summary>
    public Node? Definition(int slot) => definitions[slot];

    /// <summary>The names that it uses and does not define.</summary>
    public IEnumerable<KeyValuePair<string, int>> FreeNames =>
        Names.FirstUses.Where((use, slot) => use.Key != NameTable.Anonymous && definitions[slot] is null);

    /// <summary>The part as it is written.</summary>
    public string TextOf(Node node) => Text.Substring(node.Column, node.Length);
}
