using System.Numerics.Tensors;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The contract of a layer or an operation, held against the tensors of eager calls.</summary>
internal sealed class ContractCheck
{
    private readonly string operation;
    private readonly string[] inputNames;
    private readonly Lazy<ConcreteContract> concrete;

    /// <summary>A contract whose arguments differ from call to call.</summary>
    /// <param name="operation">The method as messages call it: <c>Linear.Forward</c>.</param>
    /// <param name="contract">The text of its <see cref="ShapeAttribute"/>.</param>
    /// <param name="inputNames">The names of its tensor parameters.</param>
    public ContractCheck(string operation, string contract, params string[] inputNames)
        : this(operation, new Lazy<ConcreteContract>(() => new ConcreteContract(Contract.Parse(contract), Arguments.None.Values)), inputNames)
    {
    }

    private ContractCheck(string operation, Lazy<ConcreteContract> concrete, string[] inputNames) =>
        (this.operation, this.concrete, this.inputNames) = (operation, concrete, inputNames);

    /// <summary>The contract for a layer with those constructor's arguments.</summary>
    public ContractCheck Bind(Arguments arguments) => new(operation, new Lazy<ConcreteContract>(new ConcreteContract(concrete.Value.Contract, arguments.Values)), inputNames);

    /// <summary>Checks a call; its sizes are to be read before it is disposed of.</summary>
    /// <param name="inputs">The tensors in order; null for an optional one left out.</param>
    /// <exception cref="ShapeException">An input does not fit.</exception>
    public ConcreteCall Apply(params ReadOnlySpan<IReadOnlyTensor?> inputs) => Apply(concrete.Value.Begin(), concrete.Value.Scope, inputs);

    /// <summary>Checks a call with arguments; its sizes are to be read before it is disposed of.</summary>
    /// <param name="arguments">The arguments that are not tensors.</param>
    /// <param name="inputs">The tensors in order; null for an optional one left out.</param>
    /// <exception cref="ShapeException">An input does not fit.</exception>
    public ConcreteCall Apply(Arguments arguments, params ReadOnlySpan<IReadOnlyTensor?> inputs) =>
        Apply(BeginWith(arguments), arguments.Values, inputs);

    /// <summary>Checks a call whose one input is a list of tensors.</summary>
    /// <inheritdoc cref="Apply(Arguments, ReadOnlySpan{IReadOnlyTensor})"/>
    public ConcreteCall ApplyToList(Arguments arguments, IReadOnlyList<IReadOnlyTensor> inputs)
    {
        var call = BeginWith(arguments);
        call.BeginList();
        foreach (var input in inputs)
        {
            ArgumentNullException.ThrowIfNull(input, inputNames[0]);
            call.AddInput(input.Lengths);
        }

        call.EndList();
        return call.TryApply()
            ? call
            : throw Error(call, arguments.Values, [new InputDescription(inputNames[0], null, null)]);
    }

    private ConcreteCall Apply(ConcreteCall call, IReadOnlyDictionary<string, Value> scope, ReadOnlySpan<IReadOnlyTensor?> inputs)
    {
        foreach (var input in inputs)
        {
            if (input is null)
                call.AddAbsent();
            else
                call.AddInput(input.Lengths);
        }

        return call.TryApply() ? call : throw Error(call, scope, Describe(inputs));
    }

    private ConcreteCall BeginWith(Arguments arguments)
    {
        var call = concrete.Value.Begin();
        foreach (var (name, value) in arguments)
            call.SetArgument(name, value);
        return call;
    }

    private ShapeException Error(ConcreteCall call, IReadOnlyDictionary<string, Value> scope, InputDescription[] inputs)
    {
        using (call)
        {
            return call.Failure is { } failure
                ? new ShapeException(Messages.Describe(failure, concrete.Value.Contract, scope, new MessageContext(null, operation, inputs)).ToString())
                : new ShapeException($"The sizes that {operation} gives cannot be computed.");
        }
    }

    private InputDescription[] Describe(ReadOnlySpan<IReadOnlyTensor?> inputs)
    {
        var descriptions = new InputDescription[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
            descriptions[i] = new InputDescription(inputNames[i], inputs[i] is { } input ? ShapeOf(input) : null, null);
        return descriptions;
    }

    private static Shape ShapeOf(IReadOnlyTensor tensor)
    {
        var sizes = new Dim[tensor.Rank];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = tensor.Lengths[i];
        return Shape.Of(sizes);
    }
}
