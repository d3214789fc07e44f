namespace ShapeGen.Shapes;

/// <summary>One call held against a <see cref="ConcreteContract"/>: give the inputs in order, apply, read the outputs.</summary>
public sealed class ConcreteCall : IDisposable
{
    private readonly ConcreteContract owner;
    private readonly Evaluator<long, LongArithmetic> evaluator;
    private readonly Operand<long>[] given;
    private readonly int givenAxes;
    private List<Operand<long>>? list;
    private int inputCount;

    internal ConcreteCall(ConcreteContract owner)
    {
        this.owner = owner;
        evaluator = new Evaluator<long, LongArithmetic>(owner.Contract.Program, default);
        evaluator.SetScope(owner.Scope);
        given = evaluator.CopySlots();
        givenAxes = evaluator.Axes.Count;
    }

    /// <summary>What did not fit, after <see cref="TryApply"/> gave false; null where it could not be decided.</summary>
    public ContractFailure? Failure => evaluator.Failure;

    /// <summary>Gives a name of the contract a value for this call alone.</summary>
    /// <exception cref="ArgumentException">The contract has no such name.</exception>
    public void SetArgument(string name, Value value) => evaluator[SlotOf(name)] = evaluator.FromValue(value);

    /// <summary>Gives a name of the contract an integer for this call alone.</summary>
    /// <exception cref="ArgumentException">The contract has no such name.</exception>
    public void SetArgument(string name, long value) => evaluator[SlotOf(name)] = Operand<long>.Of(value);

    /// <summary>Adds a tensor of those lengths.</summary>
    public void AddInput(params IReadOnlyList<long> lengths)
    {
        var shape = evaluator.Axes.Begin();
        for (var index = 0; index < lengths.Count; index++)
            evaluator.Axes.Push(lengths[index]);
        AddInput(Operand<long>.Of(evaluator.Axes.End(shape)));
    }

#if NET
    /// <summary>Gives a name of the contract a list of integers for this call alone.</summary>
    /// <exception cref="ArgumentException">The contract has no such name.</exception>
    public void SetArgument(string name, ReadOnlySpan<nint> values) => evaluator[SlotOf(name)] = ToSequence(values);

    /// <summary>Adds a tensor of those lengths.</summary>
    public void AddInput(ReadOnlySpan<nint> lengths) => AddInput(ToSequence(lengths));

    private Operand<long> ToSequence(ReadOnlySpan<nint> sizes)
    {
        var sequence = evaluator.Axes.Begin();
        foreach (var size in sizes)
            evaluator.Axes.Push(size);
        return Operand<long>.Of(evaluator.Axes.End(sequence));
    }
#endif

    /// <summary>Adds an optional input that is left out.</summary>
    public void AddAbsent() => AddInput(Operand<long>.OfKind(OperandKind.Null));

    /// <summary>Begins an input that is a list of tensors; those added until <see cref="EndList"/> belong to it.</summary>
    public void BeginList() => list = [];

    /// <summary>Ends the list of tensors.</summary>
    public void EndList()
    {
        var items = list!;
        list = null;
        AddInput(Operand<long>.Of([.. items]));
    }

    /// <summary>Holds the inputs against the contract; inputs that were not added count as left out.</summary>
    /// <returns>True where everything fits and all outputs are known.</returns>
    public bool TryApply()
    {
        while (inputCount < owner.Contract.InputCount)
            AddAbsent();
        return inputCount > owner.Contract.InputCount
            ? evaluator.FailSurplus(inputCount)
            : evaluator.Run() && evaluator.IsComplete;
    }

    /// <summary>The number of tensors that an output is: 1, or the length of a list.</summary>
    public int Count(int output) => evaluator.Output(output) switch
    {
        { Kind: OperandKind.Items } list => list.Items.Length,
        { Kind: OperandKind.Uniform } list => (int)list.Uniform.Count,
        _ => 1,
    };

    /// <summary>The number of dimensions of an output, or of one of its items where it is a list.</summary>
    public int Rank(int output, int item = 0) => ShapeOf(output, item).Count;

    /// <summary>The length of an output's dimension, from 0.</summary>
    public long Length(int output, int axis, int item = 0) => evaluator.Axes[ShapeOf(output, item).Start + axis].Size;

    /// <summary>The lengths of an output, in a new array.</summary>
    public nint[] Lengths(int output, int item = 0)
    {
        var shape = ShapeOf(output, item);
        var lengths = new nint[shape.Count];
        for (var axis = 0; axis < lengths.Length; axis++)
            lengths[axis] = (nint)evaluator.Axes[shape.Start + axis].Size;
        return lengths;
    }

    /// <summary>The value of a variable, a definition or an integer argument after a call that fits.</summary>
    /// <exception cref="ArgumentException">The contract has no such name, or it is not an integer.</exception>
    public long Variable(string name) =>
        evaluator.EvaluateSlot(SlotOf(name)) is { Kind: OperandKind.Integer } value
            ? value.Integer
            : throw new ArgumentException($"'{name}' is not an integer in {owner.Contract.Text}.", nameof(name));

    /// <summary>Ends the call; its lengths can no longer be read.</summary>
    public void Dispose() => owner.Return(this);

    internal void Clear()
    {
        evaluator.Axes.Clear(givenAxes);
        evaluator.Reset(given);
        list = null;
        inputCount = 0;
    }

    private void AddInput(Operand<long> input)
    {
        if (list is not null)
        {
            list.Add(input);
            return;
        }

        if (inputCount < owner.Contract.InputCount)
            evaluator.SetInput(inputCount, input);
        inputCount++;
    }

    private Slice ShapeOf(int output, int item) => evaluator.Output(output) switch
    {
        { Kind: OperandKind.Items } list => list.Items[item].Slice,
        { Kind: OperandKind.Uniform } list => list.Uniform.Item.Slice,
        var shape => shape.Slice,
    };

    private int SlotOf(string name) =>
        owner.Contract.Program.Names.TryGetSlot(name, out var slot)
            ? slot
            : throw new ArgumentException($"There is no '{name}' in {owner.Contract.Text}.", nameof(name));
}
