using ShapeGen.Engine;
using ShapeGen.Tests.Golden;

namespace ShapeGen.Generation.Tests.Golden;

/// <summary>What the build says of a model for each line of shapes.jsonl: PyTorch's verdict, and compiled where it is accepted.</summary>
public class GoldenBuildTests(ITestOutputHelper output)
{
    private const string Accepted = "accepted";

    [Fact]
    public void A_build_gives_pytorchs_verdict()
    {
        var cases = GoldenFiles.ReadLines("shapes.jsonl").Select((line, index) => (Case: new GoldenCase(line), Name: $"Case{index}")).ToList();
        var built = cases.Select(golden => (golden.Case, golden.Name, Source: Source(golden.Case, golden.Name))).Where(golden => golden.Source is not null).ToList();
        var compilation = GeneratorRun.Compile(built.Select(golden => golden.Source!));
        var differences = built.AsParallel().AsOrdered()
            .Select(golden => Difference(golden.Case, ModelFindings.Of(compilation, golden.Name)))
            .OfType<string>().ToList();
        output.WriteLine($"verdicts of the build {built.Count - differences.Count}/{built.Count}; not built yet: {cases.Count - built.Count}");
        Assert.NotEmpty(built);
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n" + string.Join("\n", differences));
    }

    private static string? Difference(GoldenCase golden, IReadOnlyList<string> findings) =>
        Verdict(findings) == (golden.At ?? Accepted) ? null : $"{golden}: {string.Join("; ", findings)}";

    private static string? Source(GoldenCase golden, string name) => new GoldenModel(
        golden, name, [.. golden.Inputs.Select(CSharpText.Shape)], [.. (golden.Outputs ?? [[1]]).Select(CSharpText.Shape)]).Text();

    private static string Verdict(IReadOnlyList<string> findings) =>
        findings.Count == 0 ? Accepted : findings[0].StartsWith(RuleIds.ConstructorRequirement, StringComparison.Ordinal) ? "constructor" : "forward";
}
