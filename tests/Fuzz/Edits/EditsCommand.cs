namespace ShapeGen.Fuzz.Edits;

/// <summary><c>edits</c>: reads what files are while somebody types in them, and prints what is read wrongly.</summary>
internal static class EditsCommand
{
    private const int Warming = 5;
    private const int ProgressStep = 500;

    public static int Run(int count, int seed)
    {
        var results = Read(count, seed, (done, wrong) =>
        {
            if (done % ProgressStep == 0)
                Console.Error.WriteLine($"{done} edits, {wrong} wrong");
        });
        foreach (var result in results.Where(result => !result.IsFine))
            Console.WriteLine(Describe(result));
        Console.WriteLine(Summary(results));
        return results.All(result => result.IsFine) ? 0 : 1;
    }

    /// <summary>Reads so many edits of all files, drawn evenly; all of them for 0.</summary>
    public static IReadOnlyList<EditResult> Read(int count, int seed, Action<int, int>? progress = null)
    {
        var edits = EditedSource.All.SelectMany(source => source.Edits());
        var drawn = count == 0 ? edits : Draw([.. edits], count, new Random(seed));
        foreach (var edit in EditedSource.All.Take(Warming).Select(source => source.Edits().First()))
            EditCheck.Read(edit);

        var results = new List<EditResult>();
        foreach (var edit in drawn)
        {
            results.Add(EditCheck.Read(edit));
            progress?.Invoke(results.Count, results.Count(result => !result.IsFine));
        }

        return results;
    }

    public static string Describe(EditResult result) => $"""

        --- {result.Edit.Source.Path} {result.Edit.Name}: {result.Time.TotalMilliseconds:F0} ms
        {string.Join("\n", result.Faults)}
        """;

    /// <summary>The figures of the test run's output.</summary>
    public static string Summary(IReadOnlyList<EditResult> results) =>
        $"edits read {results.Count(result => result.IsFine)}/{results.Count} (longest {results.Select(result => result.Time).DefaultIfEmpty().Max().TotalMilliseconds:F0} ms)";

    private static IEnumerable<Edit> Draw(Edit[] edits, int count, Random random)
    {
        random.Shuffle(edits);
        return edits.Take(count);
    }
}
