using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ShapeGen.Golden.Tests;

public partial class GoldenTests
{
    /// <summary>A model for each case, generated, compiled, loaded and run.</summary>
    [Theory]
    [InlineData(Given)]
    [InlineData(Further)]
    public void Generated_code_gives_pytorchs_values(string folder)
    {
        var cases = GoldenValues.ReadAll(folder);
        var differences = cases.Chunk(ModelCompilation.ChunkSize).AsParallel().AsOrdered().SelectMany(RunDifferences).ToList();
        Report("values", "generated Run", folder + ValuesFile, cases.Count, differences);
    }

    private static List<string> RunDifferences(GoldenValues[] cases)
    {
        var assembly = ModelCompilation.Load(cases.Select(golden => golden.Source));
        return Differences(cases, golden => RunDifference(golden, assembly.GetType(golden.ClassName)!));
    }

    private static string? RunDifference(GoldenValues golden, Type model)
    {
        if (model.GetMethod("shapeGenCompute", BindingFlags.Instance | BindingFlags.NonPublic) is null)
            return $"{golden}: Run goes through Forward";
        var instance = (IStateful)Activator.CreateInstance(model)!;
        StateDictionary.Load(instance, golden.State.ToDictionary(entry => $"{GoldenModel.LayerField}.{entry.Key}", entry => entry.Value));
        return golden.Difference([.. RunResults(golden, model, instance)]);
    }

    private static IEnumerable<Tensor<float>> RunResults(GoldenValues golden, Type model, IStateful instance)
    {
        var parameters = Array.ConvertAll(model.GetMethod("Forward")!.GetParameters(), parameter => parameter.ParameterType);
        var inputs = parameters.Select((parameter, i) =>
            parameter == typeof(Tensor<long>) ? Tensor.ConvertChecked<float, long>(golden.Inputs[i])
            : parameter == typeof(long) ? (long)golden.Inputs[i][0]
            : (object)golden.Inputs[i]);
        return Flatten(model.GetMethod("Run", parameters)!.Invoke(instance, [.. inputs]));
    }

    private static IEnumerable<Tensor<float>> Flatten(object? value) => value switch
    {
        Tensor<float> tensor => [tensor],
        float number => [Tensor.Create([number])],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(index => Flatten(tuple[index])),
        _ => throw new ArgumentException(value?.ToString()),
    };
}
