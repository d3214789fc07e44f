using System.Globalization;

namespace ShapeGen;

/// <summary>What <see cref="RNN"/>, <see cref="LSTM"/> and <see cref="GRU"/> have in common.</summary>
public abstract class RecurrentLayer : Module
{
    private protected RecurrentLayer(
        Arguments arguments, Requirements requirements, int gates, int inputSize, int hiddenSize, int numLayers, bool bias, bool batchFirst,
        double dropout, bool bidirectional, int projSize = 0)
        : base(arguments, requirements)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dropout, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dropout, 1);
        (InputSize, HiddenSize, NumLayers) = (inputSize, hiddenSize, numLayers);
        (HasBias, BatchFirst, Dropout, Bidirectional) = (bias, batchFirst, dropout, bidirectional);
        StateSize = projSize > 0 ? projSize : hiddenSize;
        Weights = CreateWeights(gates, projSize);
    }

    /// <summary>The features of the input.</summary>
    public int InputSize { get; }

    /// <summary>The features of the hidden state.</summary>
    public int HiddenSize { get; }

    /// <summary>How many layers lie one upon the other.</summary>
    public int NumLayers { get; }

    /// <summary>Whether the layers have biases.</summary>
    public bool HasBias { get; }

    /// <summary>Whether the batch comes before the time: (N, L, inputSize) instead of (L, N, inputSize).</summary>
    public bool BatchFirst { get; }

    /// <summary>The dropout between layers in training; layers are in evaluation mode, so that it has no effect.</summary>
    public double Dropout { get; }

    /// <summary>Whether each layer also runs backwards over time.</summary>
    public bool Bidirectional { get; }

    /// <summary>
    /// The weights in the order of the state dictionary: for each layer those of the forward direction, then, if
    /// <see cref="Bidirectional"/>, those of the reverse.
    /// </summary>
    public IReadOnlyList<GateWeights> Weights { get; }

    /// <summary>The features of the output in one direction: the projection's, or the hidden state's.</summary>
    internal int StateSize { get; }

    internal int Directions => Bidirectional ? 2 : 1;

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor)
    {
        for (var i = 0; i < Weights.Count; i++)
            Weights[i].Visit(visitor, Suffix(i / Directions, i % Directions == 1));
    }

    /// <inheritdoc/>
    public override string Describe()
    {
        var text = $"{InputSize}, {HiddenSize}";
        text += StateSize == HiddenSize ? "" : $", proj_size={StateSize}";
        text += NumLayers == 1 ? "" : $", num_layers={NumLayers}";
        text += HasBias ? "" : ", bias=False";
        text += BatchFirst ? ", batch_first=True" : "";
        text += Dropout == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", dropout={Dropout}");
        return text + (Bidirectional ? ", bidirectional=True" : "");
    }

    private static string Suffix(int layer, bool reverse) => $"_l{layer}" + (reverse ? "_reverse" : "");

    private GateWeights[] CreateWeights(int gates, int projSize)
    {
        if (NumLayers > Array.MaxLength / Directions)
            throw new OverflowException($"No array holds the weights of {NumLayers} layers.");

        var weights = new GateWeights[NumLayers * Directions];
        for (var i = 0; i < weights.Length; i++)
        {
            var features = i < Directions ? InputSize : Directions * StateSize;
            weights[i] = new GateWeights(features, HiddenSize, gates, HasBias, projSize);
        }

        return weights;
    }
}
