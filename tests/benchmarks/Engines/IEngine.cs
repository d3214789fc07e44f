namespace ShapeGen.Benchmarks.Engines;

/// <summary>A model, ready to run on an input that stays the same.</summary>
internal interface IEngine : IDisposable
{
    string Name { get; }

    /// <summary>Runs the model once.</summary>
    void Run();

    /// <summary>What the last run gave.</summary>
    ReadOnlySpan<float> Output { get; }
}
