using System.Numerics.Tensors;

namespace ShapeGen.Golden.Tests;

public partial class GoldenTests
{
    private const string ShapesFile = "shapes.jsonl";

    [Theory]
    [InlineData(Given)]
    [InlineData(Further)]
    public void Contracts_alone_give_pytorchs_verdict(string folder) => AgreeOnShapes(
        folder, "contracts alone", golden => golden.Outputs is { } shapes ? ContractVerdict.Text(shapes) : golden.At!, ContractVerdict.Of);

    [Theory]
    [InlineData(Given)]
    [InlineData(Further)]
    public void Eager_calls_give_pytorchs_verdict(string folder) => AgreeOnShapes(
        folder, "eager", golden => golden.Outputs is { } shapes ? ContractVerdict.Text(shapes.Select(Held)) : golden.At!, EagerVerdict);

    private void AgreeOnShapes(string folder, string way, Func<GoldenCase, string> expected, Func<GoldenCase, string> verdict)
    {
        var cases = GoldenFiles.ReadLines(folder + ShapesFile).Select(line => new GoldenCase(line)).ToList();
        var differences = Differences(cases, golden => verdict(golden) is var actual && actual == expected(golden) ? null : $"{golden}: {actual}");
        Report("verdicts", way, folder + ShapesFile, cases.Count, differences);
    }

    private static string EagerVerdict(GoldenCase golden)
    {
        var inputs = golden.Inputs;
        var tensors = Array.ConvertAll(inputs, shape => Tensor.CreateFromShape<float>(Held(shape)));
        if (golden.Operation is { } name)
            return Verdict(() => GoldenOperations.Get(name).Call(tensors, golden.Arguments));

        return Construct(golden) is { } layer
            ? Verdict(() => inputs is [[]] && layer is Embedding table ? [table.Forward(0)] : GoldenLayers.Call(layer, tensors))
            : "constructor";
    }

    /// <summary>The layer; null where its arguments are refused.</summary>
    private static Module? Construct(GoldenCase golden)
    {
        try
        {
            return GoldenLayers.Create(GoldenLayers.Get(golden.Layer!), golden.Arguments);
        }
        catch (ShapeException)
        {
            return null;
        }
    }

    /// <summary>The shapes of the results, or <c>forward</c>.</summary>
    private static string Verdict(Func<Tensor<float>[]> call)
    {
        try
        {
            return ContractVerdict.Text(call().Select(tensor => tensor.Lengths.ToArray()));
        }
        catch (ShapeException)
        {
            return "forward";
        }
    }
}
