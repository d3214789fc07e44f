namespace ShapeGen.Benchmarks.Engines;

/// <summary>A model's generated <c>Run</c> over memory.</summary>
internal delegate void SpanRun(ReadOnlySpan<float> input, Span<float> output);

/// <summary>ShapeGen: the model's generated <c>Run</c>.</summary>
internal sealed class ShapeGenEngine(SpanRun run, float[] input, int outputLength) : IEngine
{
    private readonly float[] output = new float[outputLength];

    public string Name => "ShapeGen";

    public ReadOnlySpan<float> Output => output;

    public void Run() => run(input, output);

    public void Dispose()
    {
    }
}
