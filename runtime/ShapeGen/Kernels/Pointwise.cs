using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>Functions applied to each float.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pointwise
{
    /// <summary>The floats that a thread computes at a time.</summary>
    private const int Part = 16 * 1024;
    private const double MicrosecondsEach = 2e-4;
    private const float SeluAlpha = 1.6732632423543772f;
    private const float SeluScale = 1.0507009873554805f;

    /// <summary>output[i] = activation(input[i])</summary>
    /// <param name="input">The floats.</param>
    /// <param name="output">At least as many; it may be the input's own memory.</param>
    /// <param name="activation">The function.</param>
    /// <exception cref="ArgumentException">The output is shorter than the input, or there is no such function.</exception>
    public static void Apply(ReadOnlySpan<float> input, Span<float> output, Activation activation)
    {
        KernelArguments.RequireLength(output.Length, input.Length, nameof(output));
        var (a, b) = (activation.A, activation.B);
        switch (activation.Kind)
        {
            case ActivationKind.Identity: input.CopyTo(output); break;
            case ActivationKind.ReLU: Apply(input, output, default(ReLUFunction)); break;
            case ActivationKind.Tanh when Exponential512.IsSupported: ApplyWide(input, output, default(Tanh512)); break;
            case ActivationKind.Tanh: Apply(input, output, default(TanhFunction)); break;
            case ActivationKind.Sigmoid when Exponential512.IsSupported: ApplyWide(input, output, default(Sigmoid512)); break;
            case ActivationKind.Sigmoid: Apply(input, output, default(SigmoidFunction)); break;
            case ActivationKind.LeakyReLU: Apply(input, output, new LeakyReLUFunction(a)); break;
            case ActivationKind.ELU: Apply(input, output, new ELUFunction(a, 1)); break;
            case ActivationKind.SELU: Apply(input, output, new ELUFunction(SeluAlpha, SeluScale)); break;
            case ActivationKind.GELU when a == 0: Apply(input, output, default(GELUFunction)); break;
            case ActivationKind.GELU: Apply(input, output, default(GELUByTanhFunction)); break;
            case ActivationKind.SiLU: Apply(input, output, default(SiLUFunction)); break;
            case ActivationKind.Softplus: Apply(input, output, new SoftplusFunction(a, b)); break;
            case ActivationKind.Hardtanh: Apply(input, output, new HardtanhFunction(a, b)); break;
            case ActivationKind.Hardsigmoid: Apply(input, output, default(HardsigmoidFunction)); break;
            case ActivationKind.Hardswish: Apply(input, output, default(HardswishFunction)); break;
            case ActivationKind.Exp when Exponential512.IsSupported: ApplyWide(input, output, default(Exp512)); break;
            case ActivationKind.Exp: Apply(input, output, default(ExpFunction)); break;
            case ActivationKind.CELU: Apply(input, output, new CELUFunction(a)); break;
            case ActivationKind.Mish: Apply(input, output, default(MishFunction)); break;
            case ActivationKind.Softsign: Apply(input, output, default(SoftsignFunction)); break;
            case ActivationKind.LogSigmoid: Apply(input, output, default(LogSigmoidFunction)); break;
            case ActivationKind.Threshold: Apply(input, output, new ThresholdFunction(a, b)); break;
            case ActivationKind.Tanhshrink: Apply(input, output, default(TanhshrinkFunction)); break;
            case ActivationKind.Softshrink: Apply(input, output, new SoftshrinkFunction(a)); break;
            case ActivationKind.Hardshrink: Apply(input, output, new HardshrinkFunction(a)); break;
            case ActivationKind.Sqrt: Apply(input, output, default(SqrtFunction)); break;
            case ActivationKind.Log: Apply(input, output, default(LogFunction)); break;
            case ActivationKind.Abs: Apply(input, output, default(AbsFunction)); break;
            case ActivationKind.Power: ScalarFunctions.Power(input, output, a); break;
            case ActivationKind.Sin: ScalarFunctions.Apply(input, output, MathF.Sin); break;
            case ActivationKind.Cos: ScalarFunctions.Apply(input, output, MathF.Cos); break;
            default: throw new ArgumentOutOfRangeException(nameof(activation), $"'{activation.Kind}' is not a known activation.");
        }
    }

    /// <summary>Applies a function in place, where there is one.</summary>
    internal static void Apply(Span<float> values, Activation activation)
    {
        if (activation.Kind != ActivationKind.Identity)
            Apply(values, values, activation);
    }

    /// <summary>output[i] = function(input[i]); the output may be the input's own memory.</summary>
    internal static unsafe void Apply<TFunction>(ReadOnlySpan<float> input, Span<float> output, TFunction function)
        where TFunction : unmanaged, IPointwiseFunction
    {
        fixed (float* source = input, target = output)
            Run(input.Length, new Functions<TFunction>(source, target, input.Length, function));
    }

    private static unsafe void Apply<TFunction>(float* source, float* target, int count, TFunction function)
        where TFunction : unmanaged, IPointwiseFunction
    {
        if (Vector512.IsHardwareAccelerated)
            Loop<Vector512<float>, Simd512, TFunction>(source, target, count, function);
        else if (Vector256.IsHardwareAccelerated)
            Loop<Vector256<float>, Simd256, TFunction>(source, target, count, function);
        else if (Vector128.IsHardwareAccelerated)
            Loop<Vector128<float>, Simd128, TFunction>(source, target, count, function);
        else
            Loop<float, SimdScalar, TFunction>(source, target, count, function);
    }

    private static unsafe void ApplyWide<TFunction>(ReadOnlySpan<float> input, Span<float> output, TFunction function)
        where TFunction : unmanaged, IExponential
    {
        fixed (float* source = input, target = output)
            Run(input.Length, new Exponentials<TFunction>(source, target, input.Length, function));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    private static unsafe void Loop<TVector, TSimd, TFunction>(float* source, float* target, int count, TFunction function)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
        where TFunction : unmanaged, IPointwiseFunction
    {
        var i = 0;
        for (; i <= count - TSimd.Count; i += TSimd.Count)
            TSimd.Store(function.Apply<TVector, TSimd>(TSimd.Load(source + i)), target + i);
        if (i == count)
            return;
        TVector last = default;
        var lane = (float*)&last;
        for (var j = i; j < count; j++)
            lane[j - i] = source[j];
        last = function.Apply<TVector, TSimd>(last);
        for (var j = i; j < count; j++)
            target[j] = lane[j - i];
    }

    private static void Run<TWork>(int count, TWork work)
        where TWork : unmanaged, IWork =>
        Workers.Run((count + Part - 1) / Part, count * MicrosecondsEach, work);

    /// <summary>A function of some floats.</summary>
    private readonly unsafe struct Functions<TFunction>(float* source, float* target, int count, TFunction function) : IWork
        where TFunction : unmanaged, IPointwiseFunction
    {
        public void Run(int part) => Apply(source + (part * Part), target + (part * Part), Math.Min(Part, count - (part * Part)), function);
    }

    /// <summary>A function of some floats that is made of an exponential function.</summary>
    private readonly unsafe struct Exponentials<TFunction>(float* source, float* target, int count, TFunction function) : IWork
        where TFunction : unmanaged, IExponential
    {
        public void Run(int part) =>
            Exponential512.Apply(source + (part * Part), target + (part * Part), Math.Min(Part, count - (part * Part)), function);
    }
}
