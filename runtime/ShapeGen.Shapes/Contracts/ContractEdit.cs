namespace ShapeGen.Shapes;

/// <summary>Changes the text of a contract at one place and leaves the rest as it is written.</summary>
public static class ContractEdit
{
    /// <summary>The contract with another size in one dimension of an input; null where the dimension has no place of its own in the text.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="input">The index of the input.</param>
    /// <param name="shape">The input's shape as the contract promises it.</param>
    /// <param name="axis">The index of the dimension, from 0.</param>
    /// <param name="size">The size in the notation of contracts.</param>
    public static string? WithInputSize(Contract contract, int input, Shape shape, int axis, string size) =>
        contract.Program.Inputs[input].Pattern is TupleNode { Items: var items } && items.Length == shape.Items.Count && axis >= 0 && axis < items.Length && items[axis] is not SpliceNode
            ? Parsed(Replace(contract.Text, items[axis], size))
            : null;

    /// <summary>The contract with another shape as one of its outputs; null where the output has no place of its own in the text.</summary>
    public static string? WithOutput(Contract contract, int output, Shape shape) =>
        contract.Program.Outputs[output].Pattern is TupleNode tuple ? Parsed(Replace(contract.Text, tuple, shape.ToString())) : null;

    /// <summary>The contract with one more requirement.</summary>
    public static string? WithRequirement(Contract contract, Condition requirement) => Parsed($"{contract.Text.TrimEnd()}, {requirement}");

    /// <summary>The only input that is written as that shape is printed, or -1.</summary>
    public static int InputLike(Contract contract, Shape shape)
    {
        var alike = Enumerable.Range(0, contract.InputCount).Where(input => contract.InputText(input).Replace("?", "") == shape.ToString()).ToList();
        return alike is [var only] ? only : -1;
    }

    private static string Replace(string text, Node node, string replacement) =>
        text.Substring(0, node.Column) + replacement + text.Substring(node.Column + node.Length);

    private static string? Parsed(string text) => Contract.TryParse(text, out _, out _) ? text : null;
}
