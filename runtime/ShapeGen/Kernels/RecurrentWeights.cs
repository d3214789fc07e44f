namespace ShapeGen.Kernels;

/// <summary>The weights of one recurrent layer in one direction, as PyTorch stores them; the gates' parts lie below each other.</summary>
internal readonly ref struct RecurrentWeights
{
    /// <summary>weight_ih: (gates·HiddenSize, InputSize)</summary>
    public required LayerWeight InputWeight { get; init; }

    /// <summary>weight_hh: (gates·HiddenSize, StateSize)</summary>
    public required LayerWeight HiddenWeight { get; init; }

    /// <summary>bias_ih: (gates·HiddenSize), or empty</summary>
    public ReadOnlySpan<float> InputBias { get; init; }

    /// <summary>bias_hh: (gates·HiddenSize), or empty</summary>
    public ReadOnlySpan<float> HiddenBias { get; init; }

    /// <summary>weight_hr of an LSTM with projection: (ProjectionSize, HiddenSize), else empty</summary>
    public ReadOnlySpan<float> Projection { get; init; }
}
