namespace ShapeGen.Shapes;

/// <summary>Tells what is well formed by its grammar but has no meaning.</summary>
internal static class ContractChecker
{
    /// <exception cref="ContractSyntaxException">A part stands where it has no meaning.</exception>
    public static ContractSyntax Check(ContractSyntax contract)
    {
        foreach (var input in contract.Inputs)
            CheckTensor(input, isInput: true);
        foreach (var output in contract.Outputs)
            CheckTensor(output, isInput: false);
        foreach (var clause in contract.Clauses)
            CheckValue(clause is DefinitionClause definition ? definition.Value : ((RequirementClause)clause).Condition);
        CheckDefinitions([.. contract.Clauses.OfType<DefinitionClause>()]);
        return contract;
    }

    /// <exception cref="ContractSyntaxException">A part stands where it has no meaning.</exception>
    public static void CheckValue(Node node)
    {
        if (node is OptionalInputsNode)
            throw Error(node, SyntaxMessages.OptionalInputsOutside);
        if (node is OptionalDimensionNode)
            throw Error(node, SyntaxMessages.OptionalDimensionOutside);
        foreach (var child in node.Children)
            CheckValue(child);
    }

    private static void CheckTensor(Node node, bool isInput)
    {
        switch (node)
        {
            case OptionalInputsNode when !isInput:
                throw Error(node, SyntaxMessages.OptionalInputsOutside);
            case OptionalInputsNode { Items.Length: 0 }:
                throw Error(node, SyntaxMessages.NoOptionalInput);
            case OptionalInputsNode optional:
                foreach (var item in optional.Items)
                    CheckTensor(item.IsTensor ? item : throw Error(item, SyntaxMessages.ShapeExpectedHere), isInput);
                break;
            case TupleNode tuple when TensorPlace.IsList(tuple):
                foreach (var item in tuple.Items)
                    CheckTensor(item, isInput);
                break;
            case TupleNode shape:
                CheckShape(shape);
                break;
            case ConditionalNode conditional:
                CheckValue(conditional.Condition);
                CheckTensor(conditional.WhenTrue, isInput);
                CheckTensor(conditional.WhenFalse, isInput);
                break;
            case IndexNode { Target: TupleNode or CallNode } list:
                CheckTensor(list.Target, isInput);
                CheckSize(list.Index);
                break;
            case CallNode when !isInput:
                CheckValue(node);
                break;
            default:
                throw Error(node, SyntaxMessages.PatternExpected);
        }
    }

    private static void CheckShape(TupleNode shape)
    {
        foreach (var item in shape.Items)
        {
            if (item is not (SpliceNode or OptionalDimensionNode))
                CheckSize(item);
        }

        if (shape.Items.OfType<SpliceNode>().Where(splice => splice.Name == NameTable.Anonymous).Skip(1).FirstOrDefault() is { } second)
            throw Error(second, SyntaxMessages.SecondPack);
        var optional = shape.Items.OfType<OptionalDimensionNode>().ToArray();
        if (optional.FirstOrDefault(item => item.Name.Name != optional[0].Name.Name) is { } other)
            throw Error(other, SyntaxMessages.SecondOptionalDimension);
        if (optional.Length > 0 && shape.Items.OfType<SpliceNode>().FirstOrDefault(splice => splice.Name == NameTable.Anonymous) is { } pack)
            throw Error(pack, SyntaxMessages.PackWithOptionalDimension);
    }

    private static void CheckSize(Node node)
    {
        switch (node)
        {
            case TextNode or TruthNode or NullNode or OptionalInputsNode or TupleNode { Inner: null }:
            case CallNode { Function.GivesTensors: true }:
            case not ConditionalNode when node.IsCondition:
                throw Error(node, SyntaxMessages.SizeExpected);
            case TupleNode tuple:
                CheckSize(tuple.Inner!);
                break;
            case UnaryNode or BinaryNode:
                foreach (var child in node.Children)
                    CheckSize(child);
                break;
            case ConditionalNode conditional:
                CheckValue(conditional.Condition);
                CheckSize(conditional.WhenTrue);
                CheckSize(conditional.WhenFalse);
                break;
            default:
                CheckValue(node);
                break;
        }
    }

    private static void CheckDefinitions(DefinitionClause[] definitions)
    {
        var bySlot = new Dictionary<int, DefinitionClause>();
        foreach (var definition in definitions)
        {
            if (bySlot.ContainsKey(definition.Name.Slot))
                throw Error(definition.Name, SyntaxMessages.DefinedTwice(definition.Name.Name));
            bySlot.Add(definition.Name.Slot, definition);
        }

        var finished = new HashSet<int>();
        foreach (var definition in definitions)
            CheckCycles(definition, bySlot, finished, []);
    }

    private static void CheckCycles(DefinitionClause definition, Dictionary<int, DefinitionClause> bySlot, HashSet<int> finished, List<DefinitionClause> path)
    {
        if (path.Contains(definition) || path.Count > Node.MaximumDepth)
            throw Error(definition.Name, SyntaxMessages.CircularDefinition(definition.Name.Name));
        if (finished.Contains(definition.Name.Slot))
            return;
        path.Add(definition);
        foreach (var slot in SlotsIn(definition.Value))
        {
            if (bySlot.TryGetValue(slot, out var used))
                CheckCycles(used, bySlot, finished, path);
        }

        path.RemoveAt(path.Count - 1);
        finished.Add(definition.Name.Slot);
    }

    private static IEnumerable<int> SlotsIn(Node node) => node switch
    {
        NameNode name => [name.Slot],
        SpliceNode splice => [splice.Slot],
        _ => node.Children.SelectMany(SlotsIn),
    };

    private static ContractSyntaxException Error(Node node, string message) => new(node.Column, node.Length, message);
}
