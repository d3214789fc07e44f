using ShapeGen.Fuzz.Checking;

namespace ShapeGen.Fuzz;

/// <summary><c>shapes</c>: prints the agreement, and the programs that the checker is not right about.</summary>
internal static class ShapesCommand
{
    private const int Shown = 10;
    private const int ProgressStep = 500;

    public static int Run(int count, int seed, int first)
    {
        var agreement = new ShapeAgreement(seed);
        agreement.Run(first, count, done =>
        {
            if (done % ProgressStep == 0)
                Console.Error.WriteLine($"{done} of {count}, {agreement.Disagreements.Count} disagreements");
        });
        foreach (var kind in agreement.Disagreements.GroupBy(disagreement => disagreement.Kind))
        {
            Console.WriteLine($"\n===== {kind.Key}: {kind.Select(disagreement => disagreement.Program.Number).Distinct().Count()} programs");
            foreach (var disagreement in kind.DistinctBy(disagreement => disagreement.Program.Number).Take(Shown))
                Print(disagreement);
        }

        Console.WriteLine(Summary(agreement));
        return agreement.Disagreements.Count == 0 ? 0 : 1;
    }

    /// <summary>The figures of the test run's output.</summary>
    public static string Summary(ShapeAgreement agreement)
    {
        var models = Math.Max(1, agreement.Outcomes.Values.Sum());
        return $"fuzz agreement {agreement.Agreed}/{agreement.Count} "
            + $"({models} models: {string.Join(", ", agreement.Outcomes.Select(outcome => $"{100.0 * outcome.Value / models:F1} % {outcome.Key.ToString().ToLowerInvariant()}"))}; "
            + $"longest {agreement.Longest.TotalMilliseconds:F0} ms)";
    }

    private static void Print(Disagreement disagreement) => Console.WriteLine($"""

        --- program {disagreement.Program.Number}, class {disagreement.Class}{(disagreement.Program.Mutation is { } mutation ? $", changed {mutation}" : "")}
        {disagreement.Text}
        {disagreement.Program.Text}
        """);
}
