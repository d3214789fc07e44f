using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Upsample"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UpsampleKernel
{
    /// <summary>(N, C, S…) to (N, C, T…).</summary>
    public static void Run(
        Upsample layer, ReadOnlySpan<float> input, Span<float> output, int N, int C,
        [Argument("S")] ReadOnlySpan<nint> from, [Argument("T")] ReadOnlySpan<nint> to)
    {
        var aligned = layer.AlignCorners == true;
        Span<UpsamplingAxis> axes = [UpsamplingAxis.None, UpsamplingAxis.None, UpsamplingAxis.None];
        for (var i = 0; i < from.Length; i++)
            axes[3 - from.Length + i] = UpsamplingAxis.Of(checked((int)from[i]), checked((int)to[i]), layer.ScaleFactor?[i], aligned);
        Upsampling.Run(input, output, N * C, axes[0], axes[1], axes[2], ModeOf(layer.Mode), aligned);
    }

    private static UpsamplingMode ModeOf(string mode) => mode switch
    {
        "nearest" => UpsamplingMode.Nearest,
        "nearest-exact" => UpsamplingMode.NearestExact,
        "bicubic" => UpsamplingMode.Cubic,
        _ => UpsamplingMode.Linear,
    };
}
