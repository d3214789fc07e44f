using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>An <see cref="Epilogue"/> whose factors are computed.</summary>
/// <param name="factors">For each channel what it is multiplied by and what is then added, or null.</param>
/// <param name="addend">The tensor that is added, or null.</param>
/// <param name="activation">The function.</param>
internal readonly unsafe struct ChannelEpilogue(float* factors, float* addend, Activation activation)
{
    private readonly float* factors = factors;
    private readonly float* addend = addend;
    private readonly Activation activation = activation;

    private bool IsEmpty => factors == null && addend == null && activation.Kind == ActivationKind.Identity;

    /// <summary>The limits that the function is, if it is one of those that limit.</summary>
    private (float Least, float Greatest, bool AreAll) Limits => activation.Kind switch
    {
        ActivationKind.Identity => (float.NegativeInfinity, float.PositiveInfinity, true),
        ActivationKind.ReLU => (0, float.PositiveInfinity, true),
        ActivationKind.Hardtanh => (activation.A, activation.B, true),
        _ => (float.NegativeInfinity, float.PositiveInfinity, false),
    };

    /// <summary>Applies itself to floats of one channel, which begin at that place of the result.</summary>
    internal void Apply(float* values, int count, int channel, nint place)
    {
        if (IsEmpty)
            return;
        var (scale, shift) = factors == null ? (1, 0) : (factors[2 * channel], factors[(2 * channel) + 1]);
        var (least, greatest, areAll) = Limits;
        var added = addend == null ? null : addend + place;
        if (Vector512.IsHardwareAccelerated)
            Loop<Vector512<float>, Simd512>(values, added, count, scale, shift, least, greatest);
        else if (Vector256.IsHardwareAccelerated)
            Loop<Vector256<float>, Simd256>(values, added, count, scale, shift, least, greatest);
        else if (Vector128.IsHardwareAccelerated)
            Loop<Vector128<float>, Simd128>(values, added, count, scale, shift, least, greatest);
        else
            Loop<float, SimdScalar>(values, added, count, scale, shift, least, greatest);
        if (!areAll)
            Pointwise.Apply(new Span<float>(values, count), activation);
    }

    /// <summary>value = value·scale + shift + added, within limits; nothing is added where that is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Loop<TVector, TSimd>(float* values, float* added, int count, float scale, float shift, float least, float greatest)
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
