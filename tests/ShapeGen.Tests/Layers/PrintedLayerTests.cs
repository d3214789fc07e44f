namespace ShapeGen.Tests.Layers;

public class PrintedLayerTests
{
    [Fact]
    public void Layers_print_as_pytorch_prints_them()
    {
        Assert.Equal(
            "ConvTranspose2d(16, 33, kernel_size=(3, 5), stride=(2, 1), padding=(4, 2), output_padding=(1, 0), bias=False)",
            new ConvTranspose2d(16, 33, (3, 5), stride: (2, 1), padding: (4, 2), outputPadding: (1, 0), bias: false).ToString());
        Assert.Equal(
            "ConvTranspose1d(4, 2, kernel_size=(3,), stride=(1,), dilation=(2,), groups=2)", new ConvTranspose1d(4, 2, 3, groups: 2, dilation: 2).ToString());
        Assert.Equal("ConvTranspose3d(1, 2, kernel_size=(2, 2, 2), stride=(1, 1, 1))", new ConvTranspose3d(1, 2, 2).ToString());
        Assert.Equal("AvgPool1d(kernel_size=(3,), stride=(2,), padding=(0,))", new AvgPool1d(3, stride: 2).ToString());
        Assert.Equal("AvgPool2d(kernel_size=2, stride=2, padding=0)", new AvgPool2d(2).ToString());
        Assert.Equal("AvgPool3d(kernel_size=(2, 3, 3), stride=1, padding=1)", new AvgPool3d((2, 3, 3), stride: 1, padding: 1).ToString());
        Assert.Equal("AdaptiveAvgPool1d(output_size=5)", new AdaptiveAvgPool1d(5).ToString());
        Assert.Equal("AdaptiveAvgPool2d(output_size=1)", new AdaptiveAvgPool2d(1).ToString());
        Assert.Equal("AdaptiveAvgPool2d(output_size=(1, 1))", new AdaptiveAvgPool2d((1, 1)).ToString());
        Assert.Equal("AdaptiveMaxPool3d(output_size=(7, None, 3))", new AdaptiveMaxPool3d((7, null, 3)).ToString());
    }

    [Fact]
    public void Normalisation_prints_as_pytorch_prints_it()
    {
        Assert.Equal("BatchNorm2d(16, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)", new BatchNorm2d(16).ToString());
        Assert.Equal(
            "BatchNorm1d(4, eps=0.001, momentum=None, affine=False, track_running_stats=False)",
            new BatchNorm1d(4, eps: 0.001, momentum: null, affine: false, trackRunningStats: false).ToString());
        Assert.Equal("InstanceNorm3d(4, eps=1e-05, momentum=0.1, affine=False, track_running_stats=False)", new InstanceNorm3d(4).ToString());
        Assert.Equal("LayerNorm((10,), eps=1e-05, elementwise_affine=True)", new LayerNorm(10).ToString());
        Assert.Equal("LayerNorm((3, 4), eps=1e-12, elementwise_affine=False)", new LayerNorm((3, 4), eps: 1e-12, elementwiseAffine: false).ToString());
        Assert.Equal("GroupNorm(3, 6, eps=1e-05, affine=True)", new GroupNorm(3, 6).ToString());
        Assert.Equal("RMSNorm((8,), eps=None, elementwise_affine=True)", new RMSNorm(8).ToString());
    }

    [Fact]
    public void Resizing_prints_as_pytorch_prints_it()
    {
        Assert.Equal("PixelShuffle(upscale_factor=3)", new PixelShuffle(3).ToString());
        Assert.Equal("PixelUnshuffle(downscale_factor=3)", new PixelUnshuffle(3).ToString());
        Assert.Equal("Upsample(scale_factor=2.0, mode='nearest')", new Upsample(scaleFactor: 2).ToString());
        Assert.Equal("Upsample(scale_factor=(1.0, 1.5), mode='bilinear')", new Upsample(scaleFactor: (1, 1.5), mode: "bilinear").ToString());
        Assert.Equal("Upsample(size=(5, 7), mode='bilinear')", new Upsample((5, 7), mode: "bilinear").ToString());
        Assert.Equal("Upsample(size=5, mode='nearest')", new Upsample(5).ToString());
        Assert.Equal("Unflatten(dim=1, unflattened_size=(2, -1))", new Unflatten(1, (2, -1)).ToString());
    }
}
