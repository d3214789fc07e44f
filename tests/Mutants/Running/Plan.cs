using System.Text.Json;

namespace ShapeGen.Mutants.Running;

/// <summary>A test that passes without any mutant.</summary>
/// <param name="Suite">Its project.</param>
/// <param name="Name">Its name.</param>
/// <param name="Seconds">How much of the processor's time it takes.</param>
/// <param name="Reached">The mutants that it comes by.</param>
internal sealed record PlannedTest(string Suite, string Name, double Seconds, IReadOnlyList<int> Reached);

/// <summary>The mutants of a project and the tests that can notice each.</summary>
internal sealed record Plan(IReadOnlyList<Mutant> Mutants, IReadOnlyList<PlannedTest> Tests)
{
    private const string File = "plan.json";

    public static Plan Load(Target target) => JsonSerializer.Deserialize<Plan>(System.IO.File.ReadAllText(Path.Combine(target.Output, File)))!;

    public void Save(Target target) => System.IO.File.WriteAllText(Path.Combine(target.Output, File), JsonSerializer.Serialize(this));

    /// <summary>The tests that come by a mutant, the quickest of each project first; all tests for what is read once only.</summary>
    public IEnumerable<PlannedTest> TestsOf(Mutant mutant) =>
        Tests.Where(test => mutant.IsStatic || test.Reached.Contains(mutant.Id))
            .GroupBy(test => test.Suite)
            .SelectMany(suite => suite.OrderBy(test => test.Seconds).Select((test, rank) => (Test: test, Rank: rank)))
            .OrderBy(ranked => ranked.Rank)
            .Select(ranked => ranked.Test);
}
