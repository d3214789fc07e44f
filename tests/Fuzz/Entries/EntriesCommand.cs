namespace ShapeGen.Fuzz.Entries;

/// <summary><c>entries</c>: calls every public member with all kinds of arguments, and prints what their documentation does not name.</summary>
internal static class EntriesCommand
{
    public static int Run(int calls, int seed, string part)
    {
        var checks = Check(calls, seed, part, Console.Error.WriteLine);
        foreach (var fault in checks.SelectMany(check => check.Faults))
            Console.WriteLine(fault);
        Console.WriteLine(Summary(checks));
        return checks.All(check => check.Faults.Count == 0) ? 0 : 1;
    }

    /// <summary>Calls each member so many times.</summary>
    public static IReadOnlyList<EntryCheck> Check(int calls, int seed, string part = "", Action<string>? begin = null)
    {
        var before = Directory.GetCurrentDirectory();
        var scratch = Directory.CreateTempSubdirectory("entries");
        Directory.SetCurrentDirectory(scratch.FullName);
        var checks = new List<EntryCheck>();
        foreach (var entry in EntryPoint.All.Where(entry => entry.Name.Contains(part, StringComparison.Ordinal)))
        {
            begin?.Invoke(entry.Name);
            var check = new EntryCheck(entry, seed);
            check.Run(calls);
            checks.Add(check);
        }

        Directory.SetCurrentDirectory(before);
        scratch.Delete(recursive: true);
        return checks;
    }

    /// <summary>The figures of the test run's output.</summary>
    public static string Summary(IReadOnlyList<EntryCheck> checks) =>
        $"{checks.Count} members called: {checks.Sum(check => check.Calls.Results)} results, {checks.Sum(check => check.Calls.Refused)} refusals as documented, "
        + $"{checks.Sum(check => check.Faults.Count)} that are not; {checks.Count(check => check.Calls is (0, _))} members gave no result";
}
