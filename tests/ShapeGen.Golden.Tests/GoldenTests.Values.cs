using System.Numerics.Tensors;

namespace ShapeGen.Golden.Tests;

public partial class GoldenTests
{
    private const string ValuesFile = "values.jsonl";

    [Theory]
    [InlineData(Given)]
    [InlineData(Further)]
    public void Eager_calls_give_pytorchs_values(string folder)
    {
        var cases = GoldenValues.ReadAll(folder);
        Report("values", "eager", folder + ValuesFile, cases.Count, Differences(cases, golden => golden.Difference(EagerResults(golden))));
    }

    private static Tensor<float>[] EagerResults(GoldenValues golden)
    {
        if (golden.Case.Operation is { } name)
            return GoldenOperations.Get(name).Call(golden.Inputs, golden.Case.Arguments);
        var layer = GoldenLayers.Create(GoldenLayers.Get(golden.Case.Layer!), golden.Case.Arguments);
        StateDictionary.Load(layer, golden.State);
        return golden.IsOneIndex ? [((Embedding)layer).Forward((long)golden.Inputs[0][0])] : GoldenLayers.Call(layer, golden.Inputs);
    }
}
