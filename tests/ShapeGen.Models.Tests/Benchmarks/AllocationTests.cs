using ShapeGen.Tests.Shared;

namespace ShapeGen.Models.Tests.Benchmarks;

public class AllocationTests
{
    public static TheoryData<string> Names =>
    [
        "mlp 1", "mlp 64", "LeNet 1", "LeNet 64", "residual blocks", "ResNet-18", "MobileNet", "LSTM 1", "LSTM 8", "GRU 1", "GRU 8", "tiny RNN",
        "bidirectional LSTM", "encoder layer", "Conv1d", "Conv3d", "ConvTranspose2d", "product 256", "vector x 1024", "tanh", "sigmoid", "exp", "softmax",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_call_allocates_nothing_with_one_thread_and_with_two(string name)
    {
        foreach (var threads in new[] { 1, 2 })
        {
            var (call, inputLength, outputLength) = BenchmarkCases.Create(name, threads);
            float[] input = new float[inputLength], output = new float[outputLength];
            Assert.Equal(0, Allocated.By(() => call(input, output)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_threads_compute_what_one_computes(string name)
    {
        Generator.Default.ManualSeed(3);
        var (alone, inputLength, outputLength) = BenchmarkCases.Create(name, 1);
        Generator.Default.ManualSeed(3);
        var (together, _, _) = BenchmarkCases.Create(name, 2);
        var random = new Random(4);
        float[] input = new float[inputLength], expected = new float[outputLength], actual = new float[outputLength];
        for (var i = 0; i < input.Length; i++)
            input[i] = (2 * random.NextSingle()) - 1;
        alone(input, expected);
        together(input, actual);
        Bound.AssertWithin(expected, actual);
    }
}
