using ShapeGen.Benchmarks.Engines;

namespace ShapeGen.Benchmarks.Measuring;

/// <summary>The times of one engine in microseconds.</summary>
/// <param name="Median">The median over the blocks of each block's median.</param>
/// <param name="Least">The least iteration.</param>
internal sealed record Times(double Median, double Least);

/// <summary>
/// Measures engines in blocks by turns, in rotated order. Before each block is a pause, so that the others' waiting threads
/// go to sleep (ONNX Runtime's look for work a million times before they do), and a few runs that are not counted.
/// </summary>
internal sealed class Measurement(int rounds, TimeSpan block)
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(150);
    private const double LeastSample = 10;
    private const double WarmUpTime = 250_000;

    public Times[] Run(IReadOnlyList<IEngine> engines)
    {
        var medians = engines.Select(_ => new List<double>()).ToArray();
        var least = engines.Select(_ => double.PositiveInfinity).ToArray();
        var batches = engines.Select(WarmUp).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < engines.Count; turn++)
            {
                var index = (round + turn) % engines.Count;
                var samples = Block(engines[index], batches[index]);
                medians[index].Add(Median(samples));
                least[index] = Math.Min(least[index], samples.Min());
            }
        }

        return [.. engines.Select((_, index) => new Times(Median(medians[index]), least[index]))];
    }

    /// <summary>Runs an engine until it is compiled; the runs that make a sample.</summary>
    private static int WarmUp(IEngine engine)
    {
        var start = Clock.Microseconds;
        var runs = 0;
        for (; runs < 3 || Clock.Microseconds - start < WarmUpTime; runs++)
            engine.Run();
        return Math.Max(1, (int)(LeastSample / ((Clock.Microseconds - start) / runs)));
    }

    private List<double> Block(IEngine engine, int batch)
    {
        Thread.Sleep(pause);
        var length = block.TotalMicroseconds;
        var begin = Clock.Microseconds;
        for (var i = 0; i < 3 * batch || Clock.Microseconds - begin < length / 10; i++)
            engine.Run();
        var samples = new List<double>();
        begin = Clock.Microseconds;
        while (samples.Count < 5 || Clock.Microseconds - begin < length)
        {
            var start = Clock.Microseconds;
            for (var i = 0; i < batch; i++)
                engine.Run();
            samples.Add((Clock.Microseconds - start) / batch);
        }

        return samples;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
