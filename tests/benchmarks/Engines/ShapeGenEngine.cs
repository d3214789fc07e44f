namespace ShapeGen.Benchmarks.Engines;

/// <summary>A model's generated <c>Run</c> over memory.</summary>
internal delegate void SpanRun(ReadOnlySpan<float> input, Span<float> output);

/// <summary>ShapeGen: the model's generated <c>Run</c>.</summary>
internal sealed class ShapeGenEngine(SpanRun run, Memory<float> input, int outputLength) : IEngine
{
    private readonly Memory<float> output = AlignedMemory.Result(outputLength);

    public string Name => "ShapeGen";

    public ReadOnlySpan<float> Output => output.Span;

    public void Run() => run(input.Span, output.Span);

    public void Dispose()
    {
    }
}
