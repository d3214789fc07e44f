using System.Numerics.Tensors;
using System.Reflection;
using ShapeGen.Golden.Tests;

namespace ShapeGen.OnnxCheck;

/// <summary>Every case of PyTorch's numbers as a model, exported and run by ONNX Runtime: what <c>Run</c> gives, and what PyTorch gave.</summary>
public class GoldenExportTests
{
    [Theory]
    [InlineData("")]
    [InlineData("further/")]
    public void Exported_models_give_what_run_gives(string folder)
    {
        var cases = GoldenValues.ReadAll(folder);
        var assembly = ModelCompilation.Load(cases.Select(golden => golden.Source));
        var differences = cases.Select(golden => Difference(golden, assembly)).OfType<string>().ToList();
        Console.WriteLine($"golden cases in {folder}values.jsonl through ONNX Runtime: {cases.Count - differences.Count}/{cases.Count}");
        Assert.NotEmpty(cases);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static string? Difference(GoldenValues golden, Assembly assembly)
    {
        var model = Activator.CreateInstance(assembly.GetType(golden.ClassName)!)!;
        StateDictionary.Load((IStateful)model, golden.State.ToDictionary(entry => $"{GoldenModel.LayerField}.{entry.Key}", entry => entry.Value));
        var parameters = model.GetType().GetMethod("Forward")!.GetParameters();
        object[] inputs = [.. parameters.Select((parameter, i) => parameter.ParameterType == typeof(Tensor<long>) ? Tensor.ConvertChecked<float, long>(golden.Inputs[i]) : (object)golden.Inputs[i])];
        try
        {
            using var session = new OnnxSession(model);
            return session.Difference(inputs, RoundingOfOneValue(golden)) is { } difference ? $"{golden.Case}: {difference}" : null;
        }
        catch (Exception error) when (error is NotSupportedException or Microsoft.ML.OnnxRuntime.OnnxRuntimeException)
        {
            return $"{golden.Case}: {error.Message}";
        }
    }

    /// <summary>
    /// What PyTorch's rounding leaves of x·s - x·s where a single value is normalised by itself, s being 1/√eps; an exported file
    /// gives the bias without it.
    /// </summary>
    private static double RoundingOfOneValue(GoldenValues golden)
    {
        var count = golden.Inputs[0].FlattenedLength;
        var groups = golden.Case.Layer switch
        {
            "LayerNorm" => count / golden.Inputs[0].Lengths[^1],
            "GroupNorm" => golden.Inputs[0].Lengths[0] * golden.Case.Arguments.Int("numGroups"),
            _ => 0,
        };
        return groups == count ? golden.Inputs[0].Max(Math.Abs) * Math.Pow(2, -23) / Math.Sqrt(1e-5) : 0;
    }
}
