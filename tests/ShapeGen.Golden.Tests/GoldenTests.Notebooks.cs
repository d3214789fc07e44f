using System.Numerics.Tensors;

namespace ShapeGen.Golden.Tests;

public partial class GoldenTests
{
    private const string NotebooksFile = "notebooks.safetensors";
    private const long Seed = 42;

    /// <summary>The notebooks' cells that fix their seed: the same weights, the same inputs and the same outputs as PyTorch's.</summary>
    [Fact]
    public void Notebook_cells_give_pytorchs_weights_inputs_and_outputs()
    {
        var golden = Safetensors.Read(GoldenFiles.Path(NotebooksFile));
        var unknown = golden.Keys.Select(name => name.Split('/')[0]).Distinct().Except(NotebookCell.All.Select(cell => cell.Name)).ToList();
        var differences = Differences(NotebookCell.All, cell => CellDifference(cell, golden));
        Report(
            "notebook cells", "eager, and models through generated Run", NotebooksFile, NotebookCell.All.Length + unknown.Count,
            [.. differences, .. unknown.Select(name => $"There is no cell '{name}'.")]);
    }

    private static string? CellDifference(NotebookCell cell, IReadOnlyDictionary<string, Tensor<float>> golden)
    {
        if (!cell.GoesOn)
            Generator.Default.ManualSeed(Seed);
        var model = cell.Create();
        var inputs = cell.Inputs.ToDictionary(name => name, name => Tensor.Randn(golden[$"{cell.Name}/{name}"].Lengths));
        var weights = StateDictionary.Of(model);
        var prefix = cell.Name + "/";
        var kept = golden.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..]).Except([.. cell.Inputs, "output"]).ToArray();
        var wrong = kept.Length > 0 && !kept.SequenceEqual(weights.Keys)
            ? [$"the weights are {string.Join(", ", weights.Keys)}"]
            : kept.Where(name => !AreNear(name, weights[name], _ => 0))
                .Concat(cell.Inputs.Where(name => !AreNear(name, inputs[name], _ => 0)))
                .Concat(cell.Calls.Where(call => !AreNear("output", call(model, [.. inputs.Values]), Numbers.Bound)).Select(_ => "the output"));
        return wrong.Any() ? $"{cell.Name}: {string.Join(", ", wrong)}" : null;

        bool AreNear(string name, Tensor<float> actual, Func<Tensor<float>, double> bound)
        {
            var expected = golden[prefix + name];
            return actual.Lengths.SequenceEqual(expected.Lengths)
                && actual.Zip(expected).All(pair => Math.Abs((double)pair.First - pair.Second) <= bound(expected));
        }
    }
}
