using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>The parts of an <see cref="Epilogue"/> that are operations of their own elsewhere.</summary>
public enum EpiloguePart
{
    /// <summary>The normalisation of each channel, the second dimension, by a layer's running statistics.</summary>
    Normalisation,

    /// <summary>The addition of a tensor of the same shape.</summary>
    Addition,
}

/// <summary>
/// What a convolution does with its result while it is in the cache: first a normalisation of each channel by running statistics, then the
/// addition of a tensor of the result's shape, then a function.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Epilogue
{
    private readonly FeatureNormLayer? normalisation;
    private readonly ReadOnlySpan<float> addend;
    private readonly Activation activation;

    /// <summary>What is done.</summary>
    /// <param name="activation">The function.</param>
    /// <param name="normalisation">The normalisation, which has running statistics, or null for none.</param>
    /// <param name="addend">The tensor that is added, or empty for none.</param>
    public Epilogue(Activation activation, FeatureNormLayer? normalisation = null, ReadOnlySpan<float> addend = default)
    {
        (this.activation, this.normalisation) = (activation, normalisation);
        this.addend = addend;
    }

    /// <summary>A function alone.</summary>
    public static implicit operator Epilogue(Activation activation) => new(activation);

    /// <summary>The tensor that is added, or empty.</summary>
    internal ReadOnlySpan<float> Addend => addend;

    /// <summary>What is done, in memory that does not move.</summary>
    /// <param name="channels">The channels of the result.</param>
    /// <param name="factors">Memory for two floats a channel.</param>
    /// <param name="added">The memory of <see cref="Addend"/>.</param>
    internal unsafe ChannelEpilogue Resolve(int channels, float* factors, float* added)
    {
        for (var channel = 0; normalisation is not null && channel < channels; channel++)
            (factors[2 * channel], factors[(2 * channel) + 1]) = normalisation.ScaleAndShift(channel);
        return new ChannelEpilogue(normalisation is null ? null : factors, addend.IsEmpty ? null : added, activation);
    }
}
