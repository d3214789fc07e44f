namespace ShapeGen.Kernels;

/// <summary>
/// The memory of a stack of recurrent layers. Layers write in turn to the output and to a buffer of its size at the end of the
/// scratch memory, so that the last one writes to the output.
/// </summary>
internal readonly ref struct RecurrentStack
{
    private readonly RecurrentLayer layer;
    private readonly int batch;
    private readonly int steps;
    private readonly Span<float> output;
    private readonly Span<float> buffer;

    public RecurrentStack(RecurrentLayer layer, int gates, int batch, int steps, Span<float> output, Span<float> scratch)
        : this(layer, batch, steps)
    {
        this.output = output;
        Scratch = scratch[..Recurrent.ScratchLength(gates, Sizes(0))];
        buffer = scratch.Slice(Scratch.Length, output.Length);
    }

    private RecurrentStack(RecurrentLayer layer, int batch, int steps) => (this.layer, this.batch, this.steps) = (layer, batch, steps);

    /// <summary>The scratch memory of one layer and direction.</summary>
    public Span<float> Scratch { get; }

    private int Features => layer.Directions * layer.StateSize;

    /// <summary>The scratch memory of the whole stack.</summary>
    public static int LengthOfScratch(RecurrentLayer layer, int gates, int batch, int steps)
    {
        var stack = new RecurrentStack(layer, batch, steps);
        return checked(Recurrent.ScratchLength(gates, stack.Sizes(0)) + (batch * steps * stack.Features));
    }

    /// <summary>What the layer of weights <paramref name="index"/> reads.</summary>
    public ReadOnlySpan<float> Input(int index, ReadOnlySpan<float> input) =>
        index < layer.Directions ? input : Written(index / layer.Directions - 1);

    /// <summary>Where the layer and direction of weights <paramref name="index"/> write.</summary>
    public Span<float> Output(int index) => Written(index / layer.Directions)[Math.Min(index % layer.Directions * layer.StateSize, output.Length)..];

    /// <summary>The part of the hidden states that belongs to weights <paramref name="index"/>; none of none.</summary>
    public Span<float> State(Span<float> states, int index) => Part(states, index, batch * layer.StateSize);

    /// <inheritdoc cref="State(Span{float}, int)"/>
    public ReadOnlySpan<float> State(ReadOnlySpan<float> states, int index) => Part(states, index, batch * layer.StateSize);

    /// <summary>The part of the cell states that belongs to weights <paramref name="index"/>; none of none.</summary>
    public Span<float> Cell(Span<float> cells, int index) => Part(cells, index, batch * layer.HiddenSize);

    /// <inheritdoc cref="Cell(Span{float}, int)"/>
    public ReadOnlySpan<float> Cell(ReadOnlySpan<float> cells, int index) => Part(cells, index, batch * layer.HiddenSize);

    /// <summary>The sizes for weights <paramref name="index"/>.</summary>
    public RecurrentSizes Sizes(int index) => new(
        steps, batch, index < layer.Directions ? layer.InputSize : Features, layer.HiddenSize,
        layer.StateSize == layer.HiddenSize ? 0 : layer.StateSize, layer.BatchFirst, Reverse: index % layer.Directions == 1, Features);

    private Span<float> Written(int level) => (layer.NumLayers - 1 - level) % 2 == 0 ? output : buffer;

    private static Span<float> Part(Span<float> all, int index, int length) => all.IsEmpty ? all : all.Slice(index * length, length);

    private static ReadOnlySpan<float> Part(ReadOnlySpan<float> all, int index, int length) => all.IsEmpty ? all : all.Slice(index * length, length);
}
