namespace ShapeGen.Shapes;

/// <summary>Prints a contract with the numbers of its arguments put in: <c>(*, inFeatures=400) -> (*, outFeatures=120)</c>.</summary>
internal sealed class ContractWithValues : IPrintedValues
{
    private readonly Evaluator<Dim, SymbolicArithmetic> evaluator;

    private ContractWithValues(Contract contract, IReadOnlyDictionary<string, Value> scope)
    {
        evaluator = new Evaluator<Dim, SymbolicArithmetic>(contract.Program, new SymbolicArithmetic(Facts.None));
        evaluator.SetScope(scope);
    }

    public static string Print(Contract contract, IReadOnlyDictionary<string, Value> scope) =>
        contract.Print(new ContractWithValues(contract, scope));

    public string? TextOf(NameNode name) => null;

    public string? TextOfSelection(Node selection) => null;

    public string? TextOfItem(Node item)
    {
        if (item is NumberNode || item.IsTensor)
            return null;
        var (text, value) = (Printer.Print(item), ValueText.Of(evaluator.ToValue(evaluator.Evaluate(item))));
        return value == "?" || value == text ? null : $"{text}={value}";
    }

    public bool? Decide(Node condition) => evaluator.Decide(condition);
}
