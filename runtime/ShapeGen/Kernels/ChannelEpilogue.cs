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

    private static (float Least, float Greatest, bool AreAll) NoLimits => (float.NegativeInfinity, float.PositiveInfinity, true);

    /// <summary>The limits that the function is, if it is one of those that limit.</summary>
    private (float Least, float Greatest, bool AreAll) Limits => activation.Kind switch
    {
        ActivationKind.Identity => NoLimits,
        ActivationKind.ReLU => (0, float.PositiveInfinity, true),
        ActivationKind.Hardtanh => (activation.A, activation.B, true),
        _ => NoLimits with { AreAll = false },
    };

    /// <summary>What a tile can do with its sums, after which <see cref="ApplyRest"/> does what is left.</summary>
    /// <param name="scale">For each channel what it is multiplied by.</param>
    /// <param name="shift">For each channel what is then added, the bias among it.</param>
    /// <param name="bias">The bias, or null.</param>
    /// <param name="first">The first channel.</param>
    /// <param name="count">The number of channels.</param>
    internal LaneFinish Finish(float* scale, float* shift, float* bias, int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var channel = first + i;
            (scale[i], shift[i]) = factors == null ? (1, 0) : (factors[2 * channel], factors[(2 * channel) + 1]);
            if (bias != null)
                shift[i] += bias[channel] * scale[i];
        }

        var (least, greatest, _) = addend == null ? Limits : NoLimits;
        return new LaneFinish(scale, shift, least, greatest);
    }

    /// <summary>Applies what <see cref="Finish"/> leaves to floats of one channel, which begin at that place of the result; source and target may be the same.</summary>
    internal void ApplyRest(float* source, float* target, int count, nint place)
    {
        var (least, greatest, areAll) = Limits;
        if (source != target || addend != null)
            Run(source, target, count, place, (1, 0), (least, greatest));
        if (!areAll)
            Pointwise.Apply(new Span<float>(target, count), activation);
    }

    /// <summary>Applies itself to floats of one channel, which begin at that place of the result.</summary>
    internal void Apply(float* values, int count, int channel, nint place)
    {
        if (IsEmpty)
            return;
        var (least, greatest, areAll) = Limits;
        Run(values, values, count, place, factors == null ? (1, 0) : (factors[2 * channel], factors[(2 * channel) + 1]), (least, greatest));
        if (!areAll)
            Pointwise.Apply(new Span<float>(values, count), activation);
    }

    private void Run(float* source, float* target, int count, nint place, (float Scale, float Shift) factor, (float Least, float Greatest) limits)
    {
        var added = addend == null ? null : addend + place;
        switch (SimdWidth.AtMost(count))
        {
            case 16: Loop<Vector512<float>, Simd512>(source, target, added, count, factor, limits); break;
            case 8: Loop<Vector256<float>, Simd256>(source, target, added, count, factor, limits); break;
            case 4: Loop<Vector128<float>, Simd128>(source, target, added, count, factor, limits); break;
            default: Loop<float, SimdScalar>(source, target, added, count, factor, limits); break;
        }
    }

    /// <summary>
    /// target = source·scale + shift + added, within limits; nothing is added where that is null. Where source and target differ, the last vector
    /// overlaps the one before.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Loop<TVector, TSimd>(
        float* source, float* target, float* added, int count, (float Scale, float Shift) factor, (float Least, float Greatest) limits)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        TVector scale = TSimd.Broadcast(factor.Scale), shift = TSimd.Broadcast(factor.Shift);
        TVector least = TSimd.Broadcast(limits.Least), greatest = TSimd.Broadcast(limits.Greatest);
        nint i = 0, last = count - TSimd.Count;
        while (i <= last)
        {
            var value = TSimd.MultiplyAdd(TSimd.Load(source + i), scale, shift);
            if (added != null)
                value = TSimd.Add(value, TSimd.Load(added + i));
            TSimd.Store(TSimd.Clamp(value, least, greatest), target + i);
            i += TSimd.Count;
            if (i > last && i < count && source != target)
                i = last;
        }

        for (; i < count; i++)
        {
            var value = (source[i] * factor.Scale) + factor.Shift + (added == null ? 0 : added[i]);
            target[i] = value < limits.Least ? limits.Least : value > limits.Greatest ? limits.Greatest : value;
        }
    }
}
