namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>The windows of the pooling layers.</summary>
internal static class PoolingLayers
{
    /// <summary>What the layer gives, or null where it pools nothing.</summary>
    public static Grid? Forward(IModule layer, Grid input) => layer switch
    {
        MaxPool1d pool => Poolings.Max(input, new Windows([pool.KernelSize], [pool.Stride], [pool.Padding], [pool.Dilation])),
        MaxPool2d pool => Poolings.Max(input, new Windows(Of(pool.KernelSize), Of(pool.Stride), Of(pool.Padding), Of(pool.Dilation))),
        MaxPool3d pool => Poolings.Max(input, new Windows(Of(pool.KernelSize), Of(pool.Stride), Of(pool.Padding), Of(pool.Dilation))),
        AvgPool1d pool => Poolings.Mean(input, new Windows([pool.KernelSize], [pool.Stride], [pool.Padding], [1])),
        AvgPool2d pool => Poolings.Mean(input, new Windows(Of(pool.KernelSize), Of(pool.Stride), Of(pool.Padding), [1, 1])),
        AvgPool3d pool => Poolings.Mean(input, new Windows(Of(pool.KernelSize), Of(pool.Stride), Of(pool.Padding), [1, 1, 1])),
        AdaptiveMaxPool1d pool => Poolings.AdaptiveMax(input, pool.OutputSize),
        AdaptiveMaxPool2d pool => Poolings.AdaptiveMax(input, pool.OutputSize.Height, pool.OutputSize.Width),
        AdaptiveMaxPool3d pool => Poolings.AdaptiveMax(input, pool.OutputSize.Depth, pool.OutputSize.Height, pool.OutputSize.Width),
        AdaptiveAvgPool1d pool => Poolings.AdaptiveMean(input, pool.OutputSize),
        AdaptiveAvgPool2d pool => Poolings.AdaptiveMean(input, pool.OutputSize.Height, pool.OutputSize.Width),
        AdaptiveAvgPool3d pool => Poolings.AdaptiveMean(input, pool.OutputSize.Depth, pool.OutputSize.Height, pool.OutputSize.Width),
        _ => null,
    };

    private static int[] Of(Size2d size) => ConvolutionLayers.Of(size);

    private static int[] Of(Size3d size) => ConvolutionLayers.Of(size);
}
