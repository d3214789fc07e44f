namespace ShapeGen;

/// <summary>What <see cref="RNNCell"/>, <see cref="LSTMCell"/> and <see cref="GRUCell"/> have in common.</summary>
public abstract class RecurrentCell : Module
{
    private protected RecurrentCell(Arguments arguments, Requirements requirements, int gates, int inputSize, int hiddenSize, bool bias)
        : base(arguments, requirements)
    {
        (InputSize, HiddenSize) = (inputSize, hiddenSize);
        Weights = new GateWeights(inputSize, hiddenSize, gates, bias);
    }

    /// <summary>The features of the input.</summary>
    public int InputSize { get; }

    /// <summary>The features of the state.</summary>
    public int HiddenSize { get; }

    /// <summary>The weights.</summary>
    public GateWeights Weights { get; }

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor) => Weights.Visit(visitor, "");

    /// <inheritdoc/>
    public override string Describe() => $"{InputSize}, {HiddenSize}" + (Weights.BiasIh is null ? ", bias=False" : "");
}
