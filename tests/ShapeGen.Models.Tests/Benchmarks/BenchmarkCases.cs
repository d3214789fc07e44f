using ShapeGen.Benchmarks.Models;

namespace ShapeGen.Models.Tests.Benchmarks;

/// <summary>A model's call from memory into memory.</summary>
internal delegate void BenchmarkCall(ReadOnlySpan<float> input, Span<float> output);

/// <summary>The benchmark's cases.</summary>
internal static class BenchmarkCases
{
    /// <summary>A case's call with at most so many threads, and the lengths of its input and output.</summary>
    public static (BenchmarkCall Call, int Input, int Output) Create(string name, int threads) => name switch
    {
        "mlp 1" => Mlp(threads, 1),
        "mlp 64" => Mlp(threads, 64),
        "LeNet 1" => LeNet(threads, 1),
        "LeNet 64" => LeNet(threads, 64),
        "residual blocks" => With(new ResidualBlocks { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 5), 50, 250)),
        "ResNet-18" => With(new ResNet18 { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 1), 3 * 224 * 224, 1000)),
        "MobileNet" => With(new MobileNet { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 1), 32 * 56 * 56, 32 * 56 * 56)),
        "LSTM 1" => With(new LstmOnly(128, 256, 2) { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 32, 1), 32 * 128, 32 * 256)),
        "LSTM 8" => With(new LstmOnly(128, 256, 2) { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 32, 8), 256 * 128, 256 * 256)),
        "GRU 1" => With(new GruOnly(128, 256, 2) { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 32, 1), 32 * 128, 32 * 256)),
        "GRU 8" => With(new GruOnly(128, 256, 2) { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 32, 8), 256 * 128, 256 * 256)),
        "tiny RNN" => With(new TinyRnn { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 10, 1), 30, 20)),
        "bidirectional LSTM" => With(new BidirectionalLstm(64, 64) { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 50, 1), 3200, 6400)),
        "encoder layer" => With(new EncoderLayer { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 1, 128), 128 * 256, 128 * 256)),
        "Conv1d" => With(new Conv1dOnly { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 1), 64 * 1000, 128 * 998)),
        "Conv3d" => With(new Conv3dOnly { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 1), 8 * 16 * 32 * 32, 16 * 14 * 30 * 30)),
        "ConvTranspose2d" => With(new ConvTranspose2dOnly { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 1), 64 * 256, 32 * 1024)),
        "product 256" => With(new ConstantProduct(256) { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 256), 256 * 256, 256 * 256)),
        "vector x 1024" => With(new ConstantProduct(1024) { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 1), 1024, 1024)),
        "tanh" => With(new TanhOnly { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 100_000), 100_000, 100_000)),
        "sigmoid" => With(new SigmoidOnly { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 100_000), 100_000, 100_000)),
        "exp" => With(new ExpOnly { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 100_000), 100_000, 100_000)),
        "softmax" => With(new SoftmaxOnly { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, 100, 1024), 102_400, 102_400)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), $"'{name}' is no case."),
    };

    private static (BenchmarkCall Call, int Input, int Output) Mlp(int threads, int n) =>
        With(new Mlp { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, n), 784 * n, 10 * n));

    private static (BenchmarkCall Call, int Input, int Output) LeNet(int threads, int n) =>
        With(new LeNet { MaxThreads = threads }, model => ((x, y) => model.Run(x, y, n), 784 * n, 10 * n));

    private static (BenchmarkCall Call, int Input, int Output) With<TModel>(TModel model, Func<TModel, (BenchmarkCall Call, int Input, int Output)> create) =>
        create(model);
}
