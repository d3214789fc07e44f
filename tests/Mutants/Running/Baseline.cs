namespace ShapeGen.Mutants.Running;

/// <summary>The run without mutants: which tests pass, how long they take, what they come by.</summary>
internal static class Baseline
{
    /// <summary>A slower test is left out: each survivor would have to wait for it.</summary>
    private const double LongestTest = 3;

    public static IReadOnlyList<PlannedTest> Measure(Target target, int mutants)
    {
        var tests = new LoadedTests(target);
        return [.. target.Suites.SelectMany(suite => Measure(tests, suite, mutants))];
    }

    private static IEnumerable<PlannedTest> Measure(LoadedTests tests, string suite, int mutants)
    {
        foreach (var test in tests.Cases(suite).Values)
        {
            var reached = new bool[mutants];
            tests.Reached = reached;
            var before = Environment.CpuUsage.TotalTime;
            var failure = Attempt.Of(test);
            var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            tests.Reached = null;
            if (failure is null && seconds <= LongestTest)
                yield return new PlannedTest(suite, test.Name, seconds, [.. Enumerable.Range(0, mutants).Where(id => reached[id])]);
            else
                Console.Error.WriteLine($"left out: {suite} {test.Name}, {(failure is null ? $"{seconds:F1} s" : $"fails without a mutant: {failure.Message}")}");
        }
    }
}
