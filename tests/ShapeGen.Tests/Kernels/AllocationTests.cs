using ShapeGen.Kernels;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Tests.Kernels;

public class AllocationTests
{
    private readonly float[] a = Numbers.Random(new Random(50), 20_000);
    private readonly float[] b = Numbers.Random(new Random(51), 20_000);
    private readonly float[] bias = Numbers.Random(new Random(52), 200);
    private readonly float[] c = new float[40_000];
    private readonly float[] scratch = new float[40_000];

    private readonly LayerWeight winogradWeight = Numbers.Weight(Numbers.Random(new Random(55), 16 * 16 * 9));
    private readonly LayerWeight transposedWeight = Numbers.Weight(Numbers.Random(new Random(56), 3 * 5 * 9));
    private readonly LayerWeight inputWeight = Numbers.Weight(Numbers.Random(new Random(53), 4 * 19 * 7));
    private readonly LayerWeight hiddenWeight = Numbers.Weight(Numbers.Random(new Random(54), 4 * 19 * 19));

    private readonly Conv2d expand = new(6, 30, 1);
    private readonly Conv2d depthwise = new(30, 30, 3, padding: 1, groups: 30);
    private readonly Conv2d project = new(30, 6, 1);

    [Fact]
    public void No_kernel_allocates_anything() => Assert.Equal(0, Allocated.By(RunAll));

    private void RunAll()
    {
        Gemm.MultiplyTransposed(a, b, bias, c, 1, 33, 50, new(ActivationKind.GELU));
        Gemm.MultiplyTransposed(a, b, bias, c, 40, 33, 50, new(ActivationKind.Tanh));
        Gemm.Multiply(a, b, c, 40, 33, 50);
        Convolution.Run(
            a, b, bias, c,
            new(2, 1, 3, 5, Volume.Of(9, 9), Volume.Of(3, 3), Volume.Of(2, 2), Volume.Padding(1, 1), Volume.Of(1, 1), Volume.Of(5, 5)));
        BottleneckKernel.Run(a, c, new(expand, 1, 9, 9, 9, 9, default), new(depthwise, 1, 9, 9, 9, 9, default), new(project, 1, 9, 9, 9, 9, default));
        Pooling.Max(a, c, new(3, Volume.Of(8, 8), Volume.Of(2, 2), Volume.Of(2, 2), default, Volume.Of(1, 1), Volume.Of(4, 4)));
        Recurrent.Lstm(
            a, [], [], new() { InputWeight = inputWeight, HiddenWeight = hiddenWeight, InputBias = bias, HiddenBias = bias },
            c, c.AsSpan(30_000), c.AsSpan(35_000), scratch, new(4, 3, 7, 19, 0, true, false, 19));
        SoftmaxKernel.Apply(a, c, [20, 30], 0);
        SoftmaxKernel.ApplyLog(a, c, [20, 30], 1);
        Elementwise.Add(a, b, c, [20, 30], [20, 1]);
        Reduction.Mean(a, c, [20, 30], 0);
        Copying.Permute(a, c, [4, 5, 6], [2, 0, 1]);
        Copying.Concatenate(a, b, c, [4, 5], [4, 6], 1);
        Convolution.Run(a, winogradWeight, bias, c, new(1, 1, 16, 16, Volume.Of(12, 12), Volume.Of(3, 3), Volume.Of(1, 1), Volume.Padding(1, 1), Volume.Of(1, 1), Volume.Of(12, 12)));
        ConvolutionTranspose.Run(
            a, transposedWeight, bias, c,
            new(2, 1, 3, 5, Volume.Of(5, 5), Volume.Of(3, 3), Volume.Of(2, 2), Volume.Padding(1, 1), Volume.Of(1, 1), Volume.Of(9, 9)));
        AveragePooling.Run(
            a, c, new(3, Volume.Of(8, 8), Volume.Of(2, 2), Volume.Of(2, 2), default, Volume.Of(1, 1), Volume.Of(4, 4)), countIncludePad: true, 0);
        AdaptivePooling.Average(a, c, 3, Volume.Of(8, 8), Volume.Of(3, 3));
        AdaptivePooling.Max(a, c, 3, Volume.Of(8, 8), Volume.Of(3, 3));
        Normalisation.ByRow(a, b, b, c, 20, 30, 1e-5);
        Normalisation.ByRootMeanSquare(a, b, c, 20, 30, 1e-5);
        Normalisation.ByGroup(a, b, b, c, new(2, 6, 35), 3, 1e-5);
        Normalisation.ByBatch(a, b, b, c, new(2, 6, 35), 1e-5);
        PixelShuffling.Shuffle(a, c, 3, 4, 5, 2);
        UpsampleKernel.Run(a, c, 2, 3, [4, 5], [8, 9], "bicubic", false, 0, 0, 0);
    }
}
