using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

using Softmax = global::ShapeGen.Kernels.Softmax;

public class AllocationTests
{
    private readonly float[] a = Numbers.Random(new Random(50), 20_000);
    private readonly float[] b = Numbers.Random(new Random(51), 20_000);
    private readonly float[] bias = Numbers.Random(new Random(52), 200);
    private readonly float[] c = new float[40_000];
    private readonly float[] scratch = new float[40_000];

    [Fact]
    public void No_kernel_allocates_anything()
    {
        RunAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        RunAll();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private void RunAll()
    {
        Gemm.MultiplyTransposed(a, b, bias, c, 1, 33, 50, new(ActivationKind.GELU));
        Gemm.MultiplyTransposed(a, b, bias, c, 40, 33, 50, new(ActivationKind.Tanh));
        Gemm.Multiply(a, b, c, 40, 33, 50);
        Convolution.Run(
            a, b, bias, c, scratch,
            new(2, 1, 3, 5, Volume.Of(9, 9), Volume.Of(3, 3), Volume.Of(2, 2), Volume.Padding(1, 1), Volume.Of(1, 1), Volume.Of(5, 5)));
        Pooling.Max(a, c, new(3, Volume.Of(8, 8), Volume.Of(2, 2), Volume.Of(2, 2), default, Volume.Of(1, 1), Volume.Of(4, 4)));
        Recurrent.Lstm(
            a, [], [], new() { InputWeight = a, HiddenWeight = b, InputBias = bias, HiddenBias = bias },
            c, c.AsSpan(30_000), c.AsSpan(35_000), scratch, new(4, 3, 7, 19, 0, true, false, 19));
        Softmax.Apply(a, c, [20, 30], 0);
        Softmax.ApplyLog(a, c, [20, 30], 1);
        Elementwise.Add(a, b, c, [20, 30], [20, 1]);
        Reduction.Mean(a, c, [20, 30], 0);
        Copying.Permute(a, c, [4, 5, 6], [2, 0, 1]);
        Copying.Concatenate(a, b, c, [4, 5], [4, 6], 1);
    }
}
