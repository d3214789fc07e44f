using ShapeGen.Fuzz.Edits;

namespace ShapeGen.Fuzz.Tests;

/// <summary>Half-typed code: neither the generator nor the analyzer throws, and what is generated adds no error.</summary>
public sealed class EditTests
{
    private const int Seed = 7;
    private const int Edits = 100;

    [Fact]
    public void Half_typed_code_is_read_without_an_error_of_its_own()
    {
        var results = EditsCommand.Read(Edits, Seed);

        TestContext.Current.TestOutputHelper!.WriteLine(EditsCommand.Summary(results));
        Assert.Equal(Edits, results.Count);
        Assert.DoesNotContain(results, result => result.Faults.Count > 0);
    }
}
