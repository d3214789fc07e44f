namespace ShapeGen.Tests.Weights;

/// <summary>Loading on another thread, which reports how far it is and can be ended.</summary>
public sealed class LoadAsyncTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();
    private readonly Sequential source = new(new Linear(3, 4), new Linear(4, 2));
    private readonly Sequential module = new(new Linear(3, 4), new Linear(4, 2));

    public LoadAsyncTests() => StateDictionary.Save(source, path);

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task The_module_has_the_files_numbers_and_the_shares_read_grow_to_1()
    {
        var progress = new Shares();

        await StateDictionary.LoadAsync(module, path, progress: progress, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Numbers(source), Numbers(module));
        Assert.Equal([12 / 26.0, 16 / 26.0, 24 / 26.0, 1], progress.Told);
    }

    [Fact]
    public async Task A_load_that_is_ended_changes_nothing()
    {
        using var end = new CancellationTokenSource();
        var before = Numbers(module);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StateDictionary.LoadAsync(module, path, progress: new Shares(end.Cancel), cancellationToken: end.Token));

        Assert.Equal(before, Numbers(module));
    }

    [Fact]
    public async Task A_load_that_is_ended_before_it_begins_reads_nothing() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StateDictionary.LoadAsync(module, "no such file", cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public async Task A_file_that_does_not_fit_is_refused_before_its_numbers_are_read()
    {
        var progress = new Shares();

        await Assert.ThrowsAsync<StateDictionaryException>(() => StateDictionary.LoadAsync(new Linear(3, 4), path, progress: progress, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(progress.Told);
    }

    private static float[] Numbers(IStateful module) => [.. StateDictionary.Of(module).Values.SelectMany(tensor => tensor.ToArray())];

    /// <summary>Keeps what it is told, and does something at the first time.</summary>
    private sealed class Shares(Action? first = null) : IProgress<double>
    {
        public List<double> Told { get; } = [];

        public void Report(double value)
        {
            if (Told.Count == 0)
                first?.Invoke();
            Told.Add(value);
        }
    }
}
