namespace ShapeGen.Fuzz.Tests;

/// <summary>What the checker says of random programs, against what they do.</summary>
public sealed class AgreementTests
{
    private const int Seed = 20;
    private const int Programs = 300;

    [Fact]
    public void Checker_agrees_with_the_execution_of_random_programs()
    {
        var agreement = new ShapeAgreement(Seed);

        agreement.Run(0, Programs);

        TestContext.Current.TestOutputHelper!.WriteLine(ShapesCommand.Summary(agreement));
        Assert.True(agreement.Disagreements.Count == 0, string.Join("\n", agreement.Disagreements.Select(found => $"{found.Kind} in {found.Class}: {found.Text}\n{found.Program.Text}")));
        Assert.Equal(Programs, agreement.Count);
    }
}
