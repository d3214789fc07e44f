namespace ShapeGen.Shapes;

/// <content>A contract read from inside the method that carries it.</content>
internal sealed partial class Evaluator<T, TArithmetic>
{
    /// <summary>Makes each name of the inputs that has no value a symbol or a pack, and reads the contract with them.</summary>
    public ContractPromise Promise(bool withOptionalDimensions)
    {
        var variables = new List<Symbol>();
        foreach (var place in program.Inputs)
            Declare(place.Pattern, withOptionalDimensions, variables);
        for (var index = 0; index < inputs.Length; index++)
            inputs[index] = EvaluateTensor(program.Inputs[index].Pattern);
        foreach (var requirement in program.Requirements)
        {
            if (Evaluate(requirement) is { Kind: OperandKind.Condition } condition)
                arithmetic.Assume(condition.Condition);
        }

        var outputs = program.Outputs.Select(place => ToInput(EvaluateTensor(place.Pattern))).ToArray();
        return new ContractPromise([.. inputs.Select(ToInput)], outputs, arithmetic.Facts, variables);
    }

    private void Declare(Node node, bool withOptionalDimensions, List<Symbol> variables)
    {
        switch (node)
        {
            case ConditionalNode conditional when Decide(conditional.Condition) is { } decision:
                Declare(decision ? conditional.WhenTrue : conditional.WhenFalse, withOptionalDimensions, variables);
                return;
            case ConditionalNode conditional:
                Declare(conditional.WhenTrue, withOptionalDimensions, variables);
                Declare(conditional.WhenFalse, withOptionalDimensions, variables);
                return;
            case OptionalDimensionNode optional when !withOptionalDimensions && IsFree(optional.Name.Slot):
                presence[optional.Name.Slot] = Presence.Absent;
                slots[optional.Name.Slot] = Operand<T>.Of(arithmetic.Constant(1));
                return;
            case IndexNode { Target: TupleNode { Items: [SpliceNode splice] } } list when IsFree(splice.Slot):
                Declare(list.Index, withOptionalDimensions, variables);
                return;
            case NameNode name when program.Definition(name.Slot) is { } definition:
                Declare(definition, withOptionalDimensions, variables);
                return;
            case NameNode name when IsFree(name.Slot):
                DeclareSymbol(name, variables);
                return;
            case SpliceNode splice when IsFree(splice.Slot):
                DeclarePack(splice);
                return;
        }

        foreach (var child in node.Children)
            Declare(child, withOptionalDimensions, variables);
    }

    private void DeclareSymbol(NameNode name, List<Symbol> variables)
    {
        var symbol = new Symbol(name.Name);
        if (!arithmetic.TryConvert(Dim.Of(symbol), out var size))
            return;
        variables.Add(symbol);
        slots[name.Slot] = Operand<T>.Of(size);
    }

    private void DeclarePack(SpliceNode splice)
    {
        var pack = Axes.Begin();
        Axes.Push(new Axis<T>(arithmetic.Constant(0), new Pack(splice.Name == NameTable.Anonymous ? "" : splice.Name)));
        slots[splice.Slot] = Operand<T>.Of(Axes.End(pack));
    }
}
