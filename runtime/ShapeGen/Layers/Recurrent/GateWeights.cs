using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The weights of one layer and direction of a recurrent network, or of a cell; gates lie one below the other.</summary>
public sealed class GateWeights
{
    internal GateWeights(int inputSize, int hiddenSize, int gates, bool bias, int projSize = 0)
    {
        var rows = checked(gates * hiddenSize);
        var stateSize = projSize > 0 ? projSize : hiddenSize;
        InputWeight = new LayerWeight(Initialisation.InverseRoot(hiddenSize, rows, inputSize));
        HiddenWeight = new LayerWeight(Initialisation.InverseRoot(hiddenSize, rows, stateSize));
        BiasIh = bias ? Initialisation.InverseRoot(hiddenSize, rows) : null;
        BiasHh = bias ? Initialisation.InverseRoot(hiddenSize, rows) : null;
        WeightHr = projSize > 0 ? Initialisation.InverseRoot(hiddenSize, projSize, hiddenSize) : null;
    }

    /// <summary>What multiplies the input: (gates·hiddenSize, input size).</summary>
    public Tensor<float> WeightIh => InputWeight.Shared;

    /// <summary>What multiplies the state: (gates·hiddenSize, state size).</summary>
    public Tensor<float> WeightHh => HiddenWeight.Shared;

    /// <summary>The bias of the input's product: (gates·hiddenSize); null for a layer without.</summary>
    public Tensor<float>? BiasIh { get; }

    /// <summary>The bias of the state's product: (gates·hiddenSize); null for a layer without.</summary>
    public Tensor<float>? BiasHh { get; }

    /// <summary>The projection of an <see cref="LSTM"/>: (projSize, hiddenSize); null for a layer without.</summary>
    public Tensor<float>? WeightHr { get; }

    internal LayerWeight InputWeight { get; }

    internal LayerWeight HiddenWeight { get; }

    internal RecurrentWeights Spans => new()
    {
        InputWeight = InputWeight,
        HiddenWeight = HiddenWeight,
        InputBias = Dense.OfOptional(BiasIh),
        HiddenBias = Dense.OfOptional(BiasHh),
        Projection = Dense.OfOptional(WeightHr),
    };

    internal void Visit(IStateVisitor visitor, string suffix)
    {
        visitor.Parameter("weight_ih" + suffix, InputWeight.For(visitor));
        visitor.Parameter("weight_hh" + suffix, HiddenWeight.For(visitor));
        visitor.Parameter("bias_ih" + suffix, BiasIh);
        visitor.Parameter("bias_hh" + suffix, BiasHh);
        if (WeightHr is not null)
            visitor.Parameter("weight_hr" + suffix, WeightHr);
    }
}
