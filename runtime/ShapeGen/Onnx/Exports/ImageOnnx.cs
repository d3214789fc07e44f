using System.ComponentModel;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen.Onnx;

/// <summary>What enlarges and rearranges images as ONNX nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ImageOnnx
{
    /// <summary>Channels to pixels: (*, C·r², H, W) to (*, C, H·r, W·r).</summary>
    public static OnnxValue PixelShuffle(OnnxGraph graph, OnnxValue input, Shape output, Dim H, Dim W, int upscaleFactor)
    {
        var planes = graph.Reshape(input, null, upscaleFactor, upscaleFactor, H, W);
        return graph.Reshape(graph.Node("Transpose", [planes], ("perm", new long[] { 0, 3, 1, 4, 2 })), output);
    }

    /// <summary>Pixels to channels: (*, C, H·r, W·r) to (*, C·r², H, W).</summary>
    public static OnnxValue PixelUnshuffle(OnnxGraph graph, OnnxValue input, Shape output, Dim H, Dim W, int downscaleFactor)
    {
        var planes = graph.Reshape(input, null, H, downscaleFactor, W, downscaleFactor);
        return graph.Reshape(graph.Node("Transpose", [planes], ("perm", new long[] { 0, 2, 4, 1, 3 })), output);
    }

    /// <summary>Resized as torch's interpolate does: by the factors where they are given, else to the output's sizes.</summary>
    public static OnnxValue Upsample(
        OnnxGraph graph, OnnxValue input, Shape output, string mode, [Argument("alignCorners ?? false")] bool alignCorners,
        [Argument(UpsampleKernel.Depth)] double depthFactor, [Argument(UpsampleKernel.Height)] double heightFactor, [Argument(UpsampleKernel.Width)] double widthFactor)
    {
        var count = input.Rank - 2;
        double[] factors = [.. new[] { depthFactor, heightFactor, widthFactor }[(3 - count)..]];
        (string, object)[] attributes = mode switch
        {
            "nearest" => [("mode", "nearest"), ("coordinate_transformation_mode", "asymmetric"), ("nearest_mode", "floor")],
            "nearest-exact" => [("mode", "nearest"), ("coordinate_transformation_mode", "half_pixel"), ("nearest_mode", "round_prefer_ceil")],
            "bicubic" => [("mode", "cubic"), ("coordinate_transformation_mode", Corners(alignCorners)), ("cubic_coeff_a", -0.75f)],
            _ => [("mode", "linear"), ("coordinate_transformation_mode", Corners(alignCorners))],
        };
        return factors[^1] > 0
            ? graph.Node("Resize", [input, null, graph.Constant([1, 1, .. factors.Select(factor => (float)factor)], [input.Rank])], attributes)
            : graph.Node("Resize", [input, null, null, graph.Sizes(output)], attributes);
    }

    private static string Corners(bool alignCorners) => alignCorners ? "align_corners" : "half_pixel";
}
