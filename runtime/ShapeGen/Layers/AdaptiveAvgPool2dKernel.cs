using System.ComponentModel;
using ShapeGen.Shapes;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="AdaptiveAvgPool2d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AdaptiveAvgPool2dKernel
{
    private const string Planes = "outputSize[0] == 1 and outputSize[1] == 1 ? product(B) : N*C";

    internal static readonly Expression PlaneCount = Expression.Parse(Planes);

    /// <summary>(planes, H, W) to (planes, Hout, Wout).</summary>
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, [Argument(Planes)] int planes, int H, int W, int Hout, int Wout) =>
        AdaptivePooling.Average(input, output, planes, Volume.Of(H, W), Volume.Of(Hout, Wout));
}
