using System.Numerics.Tensors;

namespace ShapeGen.Tests.Golden;

/// <summary>Every line of what PyTorch says about shapes and values (golden/README.md), for the layers and operations that are built.</summary>
public class GoldenTests(ITestOutputHelper output)
{
    /// <summary>A result of one number, for which the platform has no tensor: the eager call says so.</summary>
    private const string WithoutDimensions = "()";

    [Fact]
    public void Contracts_alone_give_pytorchs_verdict() => Agree(ContractVerdict.Of);

    [Fact]
    public void Eager_calls_give_pytorchs_verdict() => Agree(EagerVerdict);

    private static string? EagerVerdict(GoldenCase golden)
    {
        var inputs = golden.Inputs;
        var tensors = Array.ConvertAll(inputs, shape => Tensor.CreateFromShape<float>(shape is [] ? [1] : shape));
        try
        {
            if (golden.Operation is { } name)
                return GoldenOperations.Find(name) is { } operation ? Text(operation.Call(tensors, golden.Arguments)) : null;
            if (GoldenLayers.Find(golden.Layer!) is not { } type)
                return null;
            if (Construct(type, golden.Arguments) is not { } layer)
                return "constructor";
            return Text(inputs is [[]] && layer is Embedding table ? [table.Forward(0)] : GoldenLayers.Call(layer, tensors));
        }
        catch (ShapeException)
        {
            return "forward";
        }
        catch (NotSupportedException)
        {
            return WithoutDimensions;
        }
    }

    private static Module? Construct(Type type, GoldenArguments arguments)
    {
        try
        {
            return GoldenLayers.Create(type, arguments);
        }
        catch (ShapeException)
        {
            return null;
        }
    }

    private static string Text(Tensor<float>[] outputs) => ContractVerdict.Text(outputs.Select(tensor => tensor.Lengths.ToArray()));

    private void Agree(Func<GoldenCase, string?> verdict)
    {
        var (agreed, built, notBuilt) = (0, 0, new SortedDictionary<string, int>());
        var differences = new List<string>();
        foreach (var golden in GoldenFiles.ReadLines("shapes.jsonl").Select(line => new GoldenCase(line)))
        {
            var expected = golden.Outputs is { } shapes ? ContractVerdict.Text(shapes) : golden.At;
            var actual = Describe(() => verdict(golden));
            if (actual is null)
            {
                notBuilt[golden.Name] = notBuilt.GetValueOrDefault(golden.Name) + 1;
                continue;
            }

            built++;
            if (actual == expected)
                agreed++;
            else
                differences.Add($"{golden}: {actual}");
        }

        output.WriteLine($"golden verdicts {agreed}/{built}; not built yet: {notBuilt.Values.Sum()} lines ({string.Join(", ", notBuilt.Keys)})");
        Assert.True(built > 0);
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n" + string.Join("\n", differences));
    }

    /// <summary>An unexpected error is a difference, not the end of the test.</summary>
    private static string? Describe(Func<string?> verdict)
    {
        try
        {
            return verdict();
        }
        catch (Exception error)
        {
            return $"{error.GetType().Name}: {error.Message}";
        }
    }
}
