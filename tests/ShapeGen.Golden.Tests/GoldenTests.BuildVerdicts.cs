using ShapeGen.Engine;

namespace ShapeGen.Golden.Tests;

public partial class GoldenTests
{
    private const string Accepted = "accepted";

    /// <summary>A model for each line, under a contract with the line's shapes.</summary>
    [Theory]
    [InlineData(Given)]
    [InlineData(Further)]
    public void A_build_gives_pytorchs_verdict(string folder)
    {
        var cases = GoldenFiles.ReadLines(folder + ShapesFile).Select((line, index) => new BuildCase(new GoldenCase(line), $"Case{index}")).ToList();
        var differences = cases.Chunk(ModelCompilation.ChunkSize).AsParallel().AsOrdered().SelectMany(BuildDifferences).ToList();
        Report("verdicts", "build", folder + ShapesFile, cases.Count, differences);
    }

    private static List<string> BuildDifferences(BuildCase[] cases)
    {
        var compilation = ModelCompilation.Of(cases.Select(golden => golden.Source));
        return Differences(cases, golden =>
        {
            var findings = compilation.Findings(golden.Name);
            return BuildVerdict(findings) == (golden.Case.At ?? Accepted) ? null : $"{golden.Case}: {string.Join("; ", findings)}";
        });
    }

    private static string BuildVerdict(IReadOnlyList<string> findings) =>
        findings.Count == 0 ? Accepted : findings[0].StartsWith(RuleIds.ConstructorRequirement, StringComparison.Ordinal) ? "constructor" : "forward";

    private sealed record BuildCase(GoldenCase Case, string Name)
    {
        /// <summary>The model as C#; for a case that is refused, with a result that nothing is compared with.</summary>
        public string Source => new GoldenModel(
            Case, Name, [.. Case.Inputs.Select(CSharpText.Shape)], [.. (Case.Outputs ?? [[1]]).Select(CSharpText.Shape)]).Text();
    }
}
