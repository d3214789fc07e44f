using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Typed;

namespace ShapeGen;

/// <summary>
/// What <see cref="Linear"/> and the convolutions have in common: a weight whose shape hangs on one size of the input, and
/// a bias. A lazy layer (<see cref="LazyAttribute"/>) learns that size after its construction: from the first input, or
/// from the weight that is loaded.
/// </summary>
public abstract class InputSizedLayer : Module
{
    private readonly Arguments arguments;
    private readonly Requirements whenKnown;
    private readonly string sizeName;
    private WeightLengths? weightLengths;
    private int outputSize;
    private LayerWeight? weight;

    /// <param name="arguments">The constructor's arguments; those of a lazy layer lack the input's size.</param>
    /// <param name="atConstruction">What is required of them.</param>
    /// <param name="whenKnown">What is required of them once the input's size is known.</param>
    /// <param name="sizeName">The input's size as contracts call it: <c>inFeatures</c>.</param>
    private protected InputSizedLayer(Arguments arguments, Requirements atConstruction, Requirements whenKnown, string sizeName)
        : base(arguments, atConstruction) => (this.arguments, this.whenKnown, this.sizeName) = (arguments, whenKnown, sizeName);

    /// <summary>The weight. A lazy layer has it from its first <c>Forward</c>, or from loading, on.</summary>
    /// <exception cref="InvalidOperationException">The layer is lazy and has not seen an input yet.</exception>
    public Tensor<float> Weight => Packable.Shared;

    /// <summary>The weight with what is packed of it.</summary>
    internal LayerWeight Packable => weight ?? throw new InvalidOperationException(
        $"{GetType().Name} has no weight yet: its {sizeName} comes from the first input of Forward, or from weights that are loaded.");

    /// <summary>The bias; null for a layer without, and for a lazy one that has not seen an input yet.</summary>
    public Tensor<float>? Bias { get; private set; }

    /// <summary>False for a lazy layer that has not seen an input yet.</summary>
    internal bool HasWeights => weight is not null;

    /// <summary>The class as PyTorch prints it: a lazy layer becomes an ordinary one with its first input.</summary>
    internal virtual string TypeName => GetType().Name;

    /// <summary>True for a layer with a bias, though it be lazy and have none yet.</summary>
    private protected bool HasBias { get; private set; }

    /// <summary>The size of the input; 0 as long as it is not known.</summary>
    private protected int InputSize { get; private set; }

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor)
    {
        visitor.Parameter("weight", weight?.For(visitor));
        visitor.Parameter("bias", Bias);
    }

    /// <summary>The shape of the weight for inputs of that size; with <c>?</c> for the length that hangs on a size not known.</summary>
    internal string WeightShape(int? inputSize) => inputSize is { } known ? ShapeText.Of(weightLengths!.For(known)) : weightLengths!.ToString();

    /// <summary>The shape of the bias, or null for a layer without.</summary>
    internal string? BiasShape => HasBias ? ShapeText.Of((ReadOnlySpan<nint>)[outputSize]) : null;

    /// <summary>The size of the input for which the layer's weight has those lengths, or null where it has them for none.</summary>
    internal int? InputSizeOf(ReadOnlySpan<nint> weightShape) => weightLengths!.InputSizeOf(weightShape);

    /// <summary>Takes the size of the input, with PyTorch's initial weights, where it is not known yet; else it must be the same.</summary>
    /// <exception cref="ShapeException">The layer has another size, or cannot have inputs of that size.</exception>
    internal void Learn(int inputSize)
    {
        if (!HasWeights)
        {
            lock (arguments)
            {
                if (!HasWeights)
                    Materialise(inputSize, draw: true);
            }
        }

        if (InputSize != inputSize)
            throw new ShapeException($"{GetType().Name} has learnt {sizeName} = {InputSize}, but gets {inputSize}.");
    }

    /// <summary>Takes the size of the input from weights that are about to be loaded: as in PyTorch, nothing is drawn.</summary>
    /// <exception cref="ShapeException">The layer cannot have inputs of that size.</exception>
    internal void MaterialiseForLoading(int inputSize) => Materialise(inputSize, draw: false);

    /// <summary>Takes the size of the input from the first call, if this is the first.</summary>
    /// <param name="first">The lazy layer's contract, in which the size is a variable.</param>
    /// <param name="callArguments">The call's arguments that are not tensors.</param>
    /// <param name="input">The input.</param>
    /// <exception cref="ShapeException">The input does not fit the contract.</exception>
    private protected void Learn(ContractCheck first, Arguments callArguments, Tensor<float> input)
    {
        if (HasWeights)
            return;

        using var call = first.Bind(arguments.With(callArguments)).Apply(input);
        Learn(call.Size(sizeName));
    }

    /// <summary>Ends the construction: says what the weights are, and makes them where the size of the input is known.</summary>
    private protected void Declare(WeightLengths lengths, int outputs, bool bias, int? inputSize)
    {
        (weightLengths, outputSize, HasBias) = (lengths, outputs, bias);
        if (inputSize is { } size)
            Materialise(size, draw: true);
    }

    private static int FanIn(nint[] lengths)
    {
        nint product = 1;
        for (var i = 1; i < lengths.Length; i++)
            product = checked(product * lengths[i]);
        return checked((int)product);
    }

    private void Materialise(int inputSize, bool draw)
    {
        if (!arguments.Has(sizeName))
        {
            var complete = arguments.With(new Arguments { { inputSize, sizeName } });
            whenKnown.Check(complete);
            Arguments = complete;
        }

        InputSize = inputSize;
        var lengths = weightLengths!.For(inputSize);
        var fanIn = FanIn(lengths);
        var drawn = draw ? Initialisation.KaimingUniform(fanIn, lengths) : Filled.Zeros(lengths);
        if (HasBias)
            Bias = draw ? Initialisation.InverseRoot(fanIn, outputSize) : Filled.Zeros([outputSize]);
        weight = new LayerWeight(drawn);
    }
}
