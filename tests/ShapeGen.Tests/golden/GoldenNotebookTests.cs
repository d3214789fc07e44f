using System.Numerics.Tensors;
using ShapeGen.Tests.RandomNumbers;

namespace ShapeGen.Tests.Golden;

/// <summary>The notebooks' cells that fix their seed: the same weights, the same inputs and the same outputs as PyTorch's.</summary>
[Collection(nameof(SeededTests))]
public class GoldenNotebookTests(ITestOutputHelper output)
{
    private const string File = "notebooks.safetensors";
    private const long Seed = 42;

    [Fact]
    public void Cells_with_a_seed_give_pytorchs_weights_inputs_and_outputs()
    {
        var golden = Safetensors.Read(GoldenFiles.Path(File));
        var differences = NotebookCell.All.Select(cell => Differences(cell, golden)).ToArray();

        output.WriteLine($"notebook cells {differences.Count(found => found.Count == 0)}/{differences.Length}");
        Assert.Empty(differences.SelectMany(found => found));
    }

    [Fact]
    public void Every_tensor_of_the_file_belongs_to_a_cell()
    {
        var cells = NotebookCell.All.Select(cell => cell.Name).Order();

        Assert.Equal(cells, Safetensors.ReadHeader(GoldenFiles.Path(File)).Select(entry => entry.Name.Split('/')[0]).Distinct().Order());
    }

    private static List<string> Differences(NotebookCell cell, IReadOnlyDictionary<string, Tensor<float>> golden)
    {
        if (!cell.GoesOn)
            Generator.Default.ManualSeed(Seed);
        var model = cell.Create();
        var inputs = Array.ConvertAll(cell.Inputs, name => Tensor.Randn(golden[$"{cell.Name}/{name}"].Lengths));

        var found = new List<string>();
        var weights = StateDictionary.Of(model);
        var names = golden.Keys.Where(key => key.StartsWith($"{cell.Name}/", StringComparison.Ordinal)).Select(key => key[(cell.Name.Length + 1)..]);
        var kept = names.Except([.. cell.Inputs, "output"]).ToArray();
        if (kept.Length > 0 && !kept.SequenceEqual(weights.Keys))
            found.Add($"{cell.Name}: weights are {string.Join(", ", weights.Keys)}, expected {string.Join(", ", kept)}");
        Compare(kept.Where(weights.ContainsKey), name => weights[name], drawn: true);
        Compare(cell.Inputs, name => inputs[Array.IndexOf(cell.Inputs, name)], drawn: true);
        foreach (var call in cell.Calls)
            Compare(["output"], name => call(model, inputs), drawn: false);
        return found;

        void Compare(IEnumerable<string> entries, Func<string, Tensor<float>> actual, bool drawn)
        {
            foreach (var name in entries)
            {
                var expected = golden[$"{cell.Name}/{name}"];
                var bound = drawn ? 1e-6 : 1e-5 * expected.Select(value => (double)Math.Abs(value)).Append(0.1).Max();
                if (Distance(actual(name), expected) is var distance && !(distance <= bound))
                    found.Add($"{cell.Name}/{name} differs by {distance}, allowed {bound}");
            }
        }
    }

    /// <summary>The largest difference of two elements; infinite where the shapes differ.</summary>
    private static double Distance(Tensor<float> actual, Tensor<float> expected) => actual.Lengths.SequenceEqual(expected.Lengths)
        ? actual.Zip(expected, (left, right) => Math.Abs((double)left - right)).Max()
        : double.PositiveInfinity;
}
