using System.Numerics.Tensors;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Engine.Tests;

public class LeNetRunTests
{
    private static readonly Type Type = GeneratedCode.Load(LeNetGraph.Source, ModelEmitter.Emit(LeNetGraph.Model)).GetType("Digits.LeNet")!;

    private readonly object model = Activator.CreateInstance(Type)!;

    private delegate void SpanForm(ReadOnlySpan<float> image, Span<float> result, int n);

    private SpanForm Run => Type.GetMethod("Run", [typeof(ReadOnlySpan<float>), typeof(Span<float>), typeof(int)])!.CreateDelegate<SpanForm>(model);

    private Func<Tensor<float>, Tensor<float>> RunTensor =>
        Type.GetMethod("Run", [typeof(Tensor<float>)])!.CreateDelegate<Func<Tensor<float>, Tensor<float>>>(model);

    [Fact]
    public void TensorAndSpanFormsAgree()
    {
        var image = Image(3);
        var result = new float[30];
        Run(image, result, 3);
        var tensor = RunTensor(Tensor.Create(image, [3, 1, 28, 28]));
        Assert.Equal([3, 10], tensor.Lengths.ToArray());
        Assert.Equal(result, tensor.ToArray());
        Assert.Contains(result, value => value != 0);
    }

    [Fact]
    public void SpanFormAllocatesNothing()
    {
        var (run, image, result) = (Run, Image(2), new float[20]);
        Assert.Equal(0, Allocated.By(() => run(image, result, 2)));
    }

    [Fact]
    public void TensorThatIsNotDenseIsCopied()
    {
        var both = Tensor.Create(Image(4), [2, 2, 28, 28]);
        var slice = both.Slice(System.Buffers.NRange.All, 1..2, System.Buffers.NRange.All, System.Buffers.NRange.All);
        Assert.False(slice.IsDense);
        Assert.Equal(RunTensor(slice.ToDenseTensor()).ToArray(), RunTensor(slice).ToArray());
    }

    [Theory]
    [InlineData(1, 3, 28, 28)]
    [InlineData(1, 1, 27, 28)]
    public void WrongTensorIsToldByTheContract(int n, int channels, int height, int width)
    {
        var error = Assert.Throws<ShapeException>(() => RunTensor(Tensor.CreateFromShape<float>([n, channels, height, width])));
        Assert.StartsWith("LeNet.Run", error.Message);
    }

    [Fact]
    public void EmptyBatchIsRefused()
    {
        var error = Assert.Throws<ShapeException>(() => Run([], [], 0));
        Assert.Contains("N >= 1", error.Message);
    }

    [Fact]
    public void WrongLengthsAreRefused()
    {
        Assert.Contains("'image' has 783 elements, but (N, 1, 28, 28) has 784", Assert.Throws<ArgumentException>(() => Run(new float[783], new float[10], 1)).Message);
        Assert.Contains("'result' has 11 elements, but (N, 10) has 10", Assert.Throws<ArgumentException>(() => Run(new float[784], new float[11], 1)).Message);
    }

    [Fact]
    public void OverlappingMemoryIsRefused()
    {
        var memory = new float[784];
        Assert.Contains("overlaps", Assert.Throws<ArgumentException>(() => Run(memory, memory.AsSpan(0, 10), 1)).Message);
    }

    [Fact]
    public async Task CallsAtTheSameTimeDoNotShareMemory()
    {
        var (run, image, expected) = (Run, Image(2), new float[20]);
        run(image, expected, 2);
        var calls = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var result = new float[20];
            for (var i = 0; i < 20; i++)
                run(image, result, 2);
            return result;
        }));
        Assert.All(await Task.WhenAll(calls), result => Assert.Equal(expected, result));
    }

    private static float[] Image(int count) => [.. Enumerable.Range(0, count * 784).Select(i => (i % 17) / 17f)];
}
