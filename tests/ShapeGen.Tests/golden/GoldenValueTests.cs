using System.Numerics.Tensors;

namespace ShapeGen.Tests.Golden;

/// <summary>PyTorch's numbers from PyTorch's weights, for the layers and operations that are built.</summary>
public class GoldenValueTests(ITestOutputHelper output)
{
    [Fact]
    public void Eager_calls_give_pytorchs_values()
    {
        var tensors = Safetensors.Read(GoldenFiles.Path("values.safetensors"));
        var (agreed, built, notBuilt, withoutDimensions) = (0, 0, 0, 0);
        var differences = new List<string>();
        foreach (var golden in GoldenFiles.ReadLines("values.jsonl").Select(line => new GoldenCase(line)))
        {
            if (golden.Operation is not null && IsWithoutDimensions(golden, tensors))
            {
                withoutDimensions++;
                Assert.Throws<NotSupportedException>(() => Run(golden, tensors));
                continue;
            }

            if (Run(golden, tensors) is not { } results)
            {
                notBuilt++;
                continue;
            }

            built++;
            var wrong = Enumerable.Range(0, golden.OutputCount).Where(i => !IsNear(results[i], tensors[$"{golden.Case}/output/{i}"])).ToArray();
            if (wrong.Length == 0 && results.Length == golden.OutputCount)
                agreed++;
            else
                differences.Add($"{golden}: {results.Length} outputs, of which differ {string.Join(", ", wrong)}");
        }

        output.WriteLine($"golden values {agreed}/{built}; not built yet: {notBuilt}; results without dimensions: {withoutDimensions}");
        Assert.True(built > 0);
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n" + string.Join("\n", differences));
    }

    private static Tensor<float>[]? Run(GoldenCase golden, IReadOnlyDictionary<string, Tensor<float>> tensors)
    {
        var inputs = Enumerable.Range(0, golden.InputCount).Select(i => tensors[$"{golden.Case}/input/{i}"]).ToArray();
        if (golden.Operation is { } name)
            return GoldenOperations.Find(name)?.Call(inputs, golden.Arguments);
        if (GoldenLayers.Find(golden.Layer!) is not { } type)
            return null;
        var layer = GoldenLayers.Create(type, golden.Arguments);
        StateDictionary.Load(layer, golden.State.ToDictionary(key => key, key => tensors[$"{golden.Case}/state/{key}"]));
        var isOneVector = layer is Embedding && tensors[$"{golden.Case}/output/0"].Rank == 1;
        return isOneVector ? [((Embedding)layer).Forward((long)inputs[0][0])] : GoldenLayers.Call(layer, inputs);
    }

    /// <summary>True for a result of one number, for which the platform has no tensor.</summary>
    private static bool IsWithoutDimensions(GoldenCase golden, IReadOnlyDictionary<string, Tensor<float>> tensors)
    {
        if (GoldenOperations.Find(golden.Name) is not { } operation || operation.TakesList)
            return false;
        var inputs = Enumerable.Range(0, golden.InputCount).Select(i => tensors[$"{golden.Case}/input/{i}"].Lengths.ToArray());
        return ContractVerdict.Of(operation.ContractFor(golden.InputCount), inputs, operation.Scope(golden.Arguments)) == "()";
    }

    /// <summary>max|a − b| ≤ 1e-5 · max(0.1, max|b|), over the tensor as a whole.</summary>
    private static bool IsNear(Tensor<float> actual, Tensor<float> expected)
    {
        if (!actual.Lengths.SequenceEqual(expected.Lengths))
            return false;
        var bound = 1e-5 * expected.Select(value => (double)Math.Abs(value)).Append(0.1).Max();
        return actual.Zip(expected).All(pair => Math.Abs((double)pair.First - pair.Second) <= bound);
    }
}
