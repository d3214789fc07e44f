using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Upsample"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UpsampleKernel
{
    internal const string Depth = "scaleFactor == null ? 0 : len(scaleFactor) >= 3 ? scaleFactor[-3] : scaleFactor[0]";
    internal const string Height = "scaleFactor == null ? 0 : len(scaleFactor) >= 2 ? scaleFactor[-2] : scaleFactor[0]";
    internal const string Width = "scaleFactor == null ? 0 : scaleFactor[-1]";

    /// <summary>(N, C, S…) to (N, C, T…); a factor of 0 stands for that of the sizes.</summary>
    [Onnx(typeof(Onnx.ImageOnnx), nameof(Onnx.ImageOnnx.Upsample))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, int N, int C, [Argument("S")] ReadOnlySpan<nint> from, [Argument("T")] ReadOnlySpan<nint> to,
        string mode, [Argument("alignCorners ?? false")] bool alignCorners,
        [Argument(Depth)] double depthFactor, [Argument(Height)] double heightFactor, [Argument(Width)] double widthFactor)
    {
        Span<double> factors = [depthFactor, heightFactor, widthFactor];
        Span<UpsamplingAxis> axes = [UpsamplingAxis.None, UpsamplingAxis.None, UpsamplingAxis.None];
        for (var i = 0; i < from.Length; i++)
        {
            var axis = axes.Length - from.Length + i;
            axes[axis] = UpsamplingAxis.Of(checked((int)from[i]), checked((int)to[i]), factors[axis], alignCorners);
        }

        Upsampling.Run(input, output, N * C, axes[0], axes[1], axes[2], ModeOf(mode), alignCorners);
    }

    private static UpsamplingMode ModeOf(string mode) => mode switch
    {
        "nearest" => UpsamplingMode.Nearest,
        "nearest-exact" => UpsamplingMode.NearestExact,
        "bicubic" => UpsamplingMode.Cubic,
        _ => UpsamplingMode.Linear,
    };
}
