namespace ShapeGen.Fuzz.Load;

/// <summary>Calls one model from many threads with different batch sizes, and compares each result with what one thread alone gets.</summary>
internal sealed class LoadRun
{
    private const int Sizes = 24;
    private const int Length = 20;

    private readonly LoadedModel model = new();
    private readonly float[][] expected;
    private long calls;
    private long different;

    public LoadRun() => expected = [.. Enumerable.Range(1, Sizes).Select(batch => model.Run(batch, Length))];

    /// <summary>How many calls there were.</summary>
    public long Calls => Interlocked.Read(ref calls);

    /// <summary>How many gave other numbers, in any bit.</summary>
    public long Different => Interlocked.Read(ref different);

    /// <summary>Calls from so many threads, until told to end.</summary>
    public void Run(int threads, Func<int, bool> goesOn)
    {
        var running = Enumerable.Range(0, threads).Select(thread => new Thread(() => Calling(thread, goesOn))).ToList();
        running.ForEach(thread => thread.Start());
        running.ForEach(thread => thread.Join());
    }

    private void Calling(int thread, Func<int, bool> goesOn)
    {
        var random = new Random(thread);
        for (var call = 0; goesOn(call); call++)
        {
            var batch = random.Next(1, Sizes + 1);
            if (!model.Run(batch, Length).AsSpan().SequenceEqual(expected[batch - 1]))
                Interlocked.Increment(ref different);
            Interlocked.Increment(ref calls);
        }
    }
}
