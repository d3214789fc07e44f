using System.Numerics.Tensors;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The contract of a layer or an operation, held against the tensors of an eager call.</summary>
/// <param name="operation">The method as messages call it: <c>Linear.Forward</c>.</param>
/// <param name="contract">The text of its <see cref="ShapeAttribute"/>.</param>
/// <param name="inputNames">The names of its tensor parameters.</param>
internal sealed class ContractCheck(string operation, string contract, params string[] inputNames)
{
    private readonly Contract contract = Contract.Parse(contract);

    public string Text => contract.Text;

    /// <summary>The shapes and sizes of a call.</summary>
    /// <param name="arguments">The arguments that are not tensors.</param>
    /// <param name="inputs">The tensors in order; null for an optional one left out.</param>
    /// <exception cref="ShapeException">An input does not fit.</exception>
    public CheckedCall Apply(Arguments arguments, params ReadOnlySpan<IReadOnlyTensor?> inputs)
    {
        var shapes = new ContractInput[inputs.Length];
        for (var i = 0; i < shapes.Length; i++)
            shapes[i] = inputs[i] is { } tensor ? ShapeOf(tensor) : ContractInput.Absent;
        return Apply(arguments, shapes);
    }

    /// <inheritdoc cref="Apply(Arguments, ReadOnlySpan{IReadOnlyTensor})"/>
    public CheckedCall ApplyList<T>(Arguments arguments, IReadOnlyList<Tensor<T>> tensors)
    {
        var items = new ContractInput[tensors.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = ShapeOf(tensors[i]);
        return Apply(arguments, [new ListInput(items)]);
    }

    private CheckedCall Apply(Arguments arguments, ContractInput[] inputs)
    {
        var outcome = contract.Apply(inputs, arguments.Values, Facts.None);
        return outcome.Failure is null ? new CheckedCall(outcome) : throw Error(outcome.Failure, arguments, inputs);
    }

    private ShapeException Error(ContractFailure failure, Arguments arguments, ContractInput[] inputs)
    {
        var descriptions = new InputDescription[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
            descriptions[i] = new InputDescription(inputNames[i], (inputs[i] as ShapeInput)?.Shape, null);
        var context = new MessageContext(null, operation, descriptions);
        return new ShapeException(Messages.Describe(failure, contract, arguments.Values, context).ToString());
    }

    private static ContractInput ShapeOf(IReadOnlyTensor tensor)
    {
        var lengths = tensor.Lengths;
        var sizes = new ShapeItem[lengths.Length];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = Dim.Constant(lengths[i]);
        return new Shape(sizes);
    }
}
