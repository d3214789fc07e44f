using ShapeGen.Fuzz.Numbers;

namespace ShapeGen.Fuzz.Tests;

/// <summary>What random models compute: the generated code, the eager computation and a reference in double precision.</summary>
public sealed class NumberTests
{
    private const int Seed = 5;
    private const int Models = 40;

    [Fact]
    public void Run_and_Forward_agree_with_a_reference_in_double_precision()
    {
        var agreement = new NumberAgreement(Seed);

        var folder = Directory.CreateTempSubdirectory("numbers");
        NumberModels.Compile(folder.FullName, Models, Seed);
        agreement.Run(folder.FullName);
        folder.Delete(recursive: true);

        TestContext.Current.TestOutputHelper!.WriteLine(NumbersCommand.Summary(agreement));
        Assert.Empty(agreement.Faults);
        Assert.InRange(agreement.Count, Models - 1, Models);
        Assert.InRange(agreement.Models.Errors["Run against the reference"].Largest, double.Epsilon, ErrorTable.Bound);
    }
}
