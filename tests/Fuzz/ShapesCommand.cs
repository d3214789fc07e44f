using System.Text.RegularExpressions;
using ShapeGen.Fuzz.Checking;

namespace ShapeGen.Fuzz;

/// <summary><c>shapes</c>: prints the agreement, and the programs that the checker is not right about.</summary>
internal static partial class ShapesCommand
{
    private const int Shown = 10;
    private const int Examples = 3;
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

        PrintUnknown(agreement);
        Console.WriteLine(Summary(agreement));
        return agreement.Disagreements.Count == 0 ? 0 : 1;
    }

    /// <summary>Prints a program and all that is said of it.</summary>
    public static int Show(int number, int seed)
    {
        var agreement = new ShapeAgreement(seed);
        agreement.Run(number, 1);
        Console.WriteLine(agreement.Write(number).Text);
        foreach (var outcome in agreement.Outcomes)
        {
            Console.WriteLine($"{outcome.Model.Name}: {outcome.Outcome}, {outcome.Model.Time.TotalMilliseconds:F0} ms {outcome.Failure}");
            foreach (var finding in outcome.Model.Findings)
                Console.WriteLine($"    {finding.Id} {finding.Message.Headline}");
            foreach (var requirement in outcome.Model.Graph?.Forward?.Requirements ?? default)
                Console.WriteLine($"    requires {requirement}");
        }

        agreement.Disagreements.ForEach(disagreement => Console.WriteLine($"{disagreement.Kind} in {disagreement.Class}: {disagreement.Text}"));
        return agreement.Disagreements.Count == 0 ? 0 : 1;
    }

    /// <summary>The figures of the test run's output.</summary>
    public static string Summary(ShapeAgreement agreement)
    {
        var outcomes = agreement.Outcomes.CountBy(outcome => outcome.Outcome).OrderBy(outcome => outcome.Key)
            .Select(outcome => $"{100.0 * outcome.Value / agreement.Outcomes.Count:F1} % {outcome.Key.ToString().ToLowerInvariant()}");
        return $"fuzz agreement {agreement.Agreed}/{agreement.Count} "
            + $"({agreement.Outcomes.Count} models: {string.Join(", ", outcomes)}; longest {agreement.Longest.TotalMilliseconds:F0} ms)";
    }

    /// <summary>Why models are not followed, and what fails without a word.</summary>
    private static void PrintUnknown(ShapeAgreement agreement)
    {
        var reasons = agreement.Outcomes.Where(outcome => outcome.Outcome == Outcome.Unknown)
            .Select(outcome => (outcome.Program.Number, Text: outcome.Model.Findings.FirstOrDefault()?.Message.Headline ?? "no finding"))
            .GroupBy(reason => Quoted().Replace(reason.Text, "'…'")).OrderByDescending(reason => reason.Count());
        Console.WriteLine("\n===== not followed");
        foreach (var reason in reasons.Take(3 * Shown))
        {
            Console.WriteLine($"{reason.Count(),5}  {reason.Key}");
            foreach (var (number, text) in reason.Take(Examples))
                Console.WriteLine($"          program {number}: {text}");
        }

        var missed = agreement.Outcomes.Where(outcome => outcome.Outcome == Outcome.Missed).ToList();
        Console.WriteLine($"\n===== fails without a word: {missed.Count}");
        foreach (var outcome in missed.Take(Shown))
            Console.WriteLine($"--- program {outcome.Program.Number}, class {outcome.Model.Name}: {outcome.Failure}\n    {outcome.Model.Findings.FirstOrDefault()?.Message.Headline}");
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    private static void Print(Disagreement disagreement) => Console.WriteLine($"""

        --- program {disagreement.Program.Number}, class {disagreement.Class}{(disagreement.Program.Mutation is { } mutation ? $", changed {mutation}" : "")}
        {disagreement.Text}
        {disagreement.Program.Text}
        """);
}
