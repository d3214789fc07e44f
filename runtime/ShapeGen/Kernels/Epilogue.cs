using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    /// <summary>True where there is nothing to do.</summary>
    internal bool IsEmpty => normalisation is null && addend.IsEmpty && activation.Kind == ActivationKind.Identity;

    /// <summary>Applies itself to floats of one channel, which begin at that place of the result.</summary>
    internal unsafe void Apply(Span<float> values, int channel, int place)
    {
        if (IsEmpty)
            return;
        var (scale, shift) = normalisation is null ? (1, 0) : normalisation.ScaleAndShift(channel);
        var limits = Limits;
        fixed (float* start = values, added = addend.IsEmpty ? addend : addend.Slice(place, values.Length))
        {
            if (Vector512.IsHardwareAccelerated)
                Loop<Vector512<float>, Simd512>(start, added, values.Length, scale, shift, limits.Least, limits.Greatest);
            else if (Vector256.IsHardwareAccelerated)
                Loop<Vector256<float>, Simd256>(start, added, values.Length, scale, shift, limits.Least, limits.Greatest);
            else if (Vector128.IsHardwareAccelerated)
                Loop<Vector128<float>, Simd128>(start, added, values.Length, scale, shift, limits.Least, limits.Greatest);
            else
                Loop<float, SimdScalar>(start, added, values.Length, scale, shift, limits.Least, limits.Greatest);
        }

        if (!limits.AreAll)
            Pointwise.Apply(values, activation);
    }

    /// <summary>The limits that the function is, if it is one of those that limit.</summary>
    private (float Least, float Greatest, bool AreAll) Limits => activation.Kind switch
    {
        ActivationKind.Identity => (float.NegativeInfinity, float.PositiveInfinity, true),
        ActivationKind.ReLU => (0, float.PositiveInfinity, true),
        ActivationKind.Hardtanh => (activation.A, activation.B, true),
        _ => (float.NegativeInfinity, float.PositiveInfinity, false),
    };

    /// <summary>value = value·scale + shift + added, within limits; nothing is added where that is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Loop<TVector, TSimd>(float* values, float* added, int count, float scale, float shift, float least, float greatest)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        TVector factor = TSimd.Broadcast(scale), addend = TSimd.Broadcast(shift), low = TSimd.Broadcast(least), high = TSimd.Broadcast(greatest);
        nint i = 0;
        for (; i <= count - TSimd.Count; i += TSimd.Count)
        {
            var value = TSimd.MultiplyAdd(TSimd.Load(values + i), factor, addend);
            if (added != null)
                value = TSimd.Add(value, TSimd.Load(added + i));
            TSimd.Store(TSimd.Clamp(value, low, high), values + i);
        }

        for (; i < count; i++)
        {
            var value = (values[i] * scale) + shift + (added == null ? 0 : added[i]);
            values[i] = value < least ? least : value > greatest ? greatest : value;
        }
    }
}
