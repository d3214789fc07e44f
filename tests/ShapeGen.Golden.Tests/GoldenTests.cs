namespace ShapeGen.Golden.Tests;

/// <summary>Every line and every number of what PyTorch says (golden/README.md); each test prints how many of them agree.</summary>
public partial class GoldenTests(ITestOutputHelper output)
{
    /// <summary>The files as they were given.</summary>
    private const string Given = "";

    /// <summary>Further files of the same kind, for what the given ones do not name.</summary>
    private const string Further = "further/";

    private const int DifferencesShown = 200;

    /// <summary>Prints the count, and fails where something differs.</summary>
    /// <param name="what">What was compared, as PyTorch gives it.</param>
    /// <param name="way">How it was computed here.</param>
    /// <param name="file">The file with what PyTorch says.</param>
    /// <param name="count">The number of comparisons.</param>
    /// <param name="differences">A text for each that differs.</param>
    private void Report(string what, string way, string file, int count, IReadOnlyCollection<string> differences)
    {
        output.WriteLine($"{(file.StartsWith(Further, StringComparison.Ordinal) ? "further" : "golden")} {what} {count - differences.Count}/{count} ({way}; {GoldenFiles.Describe(file)})");
        Assert.True(count > 0, $"{GoldenFiles.Path(file)} says nothing.");
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join("\n", differences.Take(DifferencesShown))}");
    }

    /// <summary>The difference of each case; an exception is a difference, not the end of the test.</summary>
    private static List<string> Differences<T>(IEnumerable<T> cases, Func<T, string?> difference) =>
        [.. cases.Select(golden => Guarded(golden, difference)).OfType<string>()];

    private static string? Guarded<T>(T golden, Func<T, string?> difference)
    {
        try
        {
            return difference(golden);
        }
        catch (Exception error)
        {
            return $"{golden}: {error.GetType().Name}: {error.Message}";
        }
    }

    /// <summary>A shape as tensors hold it: one number is a tensor of one element, for lack of a tensor without dimensions.</summary>
    private static nint[] Held(nint[] shape) => shape is [] ? [1] : shape;
}
