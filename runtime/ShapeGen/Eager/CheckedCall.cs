using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>What a contract says of a call that it allows.</summary>
internal readonly struct CheckedCall(ContractOutcome outcome)
{
    /// <summary>The number of outputs, members of lists included.</summary>
    public IReadOnlyList<ContractInput> Outputs => outcome.Outputs;

    /// <summary>The value of a name of the contract.</summary>
    public int this[string name] => (int)Number(((IntegerValue)outcome.Bindings[name]).Dim);

    /// <summary>The sizes of an output.</summary>
    public nint[] Lengths(int output = 0) => Lengths(outcome.Outputs[output]);

    /// <summary>The sizes of each member of an output that is a list.</summary>
    public nint[][] ListLengths(int output = 0) => [.. ((ListInput)outcome.Outputs[output]).Items.Select(Lengths)];

    /// <summary>The value of an expression over the call's names, such as the length of its scratch memory.</summary>
    public int Evaluate(Expression expression) => (int)Number(((IntegerValue)expression.Evaluate(outcome.Bindings, Facts.None)).Dim);

    private static nint[] Lengths(ContractInput output) => [.. ((ShapeInput)output).Shape.Items.Select(item => (nint)Number(item.Dim!))];

    private static long Number(Dim dim) => dim.TryGetConstant(out var value) ? value : throw new InvalidOperationException($"{dim} is no number.");
}
