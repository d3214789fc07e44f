using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ShapeGen.Engine;
using ShapeGen.Tests.Golden;

namespace ShapeGen.Generation.Tests.Golden;

/// <summary>PyTorch's numbers from PyTorch's weights, computed by the generated <c>Run</c> of a model for each case.</summary>
public class GoldenRunTests(ITestOutputHelper output)
{
    [Fact]
    public void Generated_code_gives_pytorchs_values_for_layers() => Agree(model => model.Case.Layer is not null);

    [Fact]
    public void Generated_code_gives_pytorchs_values_for_operations() => Agree(model => model.Case.Operation is not null);

    private void Agree(Func<GoldenModel, bool> isWanted)
    {
        var tensors = Safetensors.Read(GoldenFiles.Path("values.safetensors"));
        var ranks = TensorRanks.Read(GoldenFiles.Path("values.safetensors"));
        var all = GoldenFiles.ReadLines("values.jsonl").Select(line => new GoldenModel(new GoldenCase(line), tensors, ranks)).Where(isWanted).ToList();
        var numbers = all.RemoveAll(model => model.GivesNumber);
        var built = all.Where(model => model.Text() is not null).ToList();
        var run = GeneratorRun.First(built.Select(model => model.Text()!));
        var assembly = CompiledModel.Load(run);
        var differences = built.Select(model => Difference(model, run, assembly)).OfType<string>().ToList();
        var missing = all.Except(built).Select(model => model.Case.Name).Distinct();
        output.WriteLine($"values through Run {built.Count - differences.Count}/{built.Count}; not built yet: {all.Count - built.Count} ({string.Join(", ", missing)}); results without dimensions: {numbers}");
        Assert.NotEmpty(built);
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n" + string.Join("\n", differences));
    }

    /// <summary>What is wrong with the case, or null.</summary>
    private static string? Difference(GoldenModel model, GeneratorRun run, Assembly assembly)
    {
        var type = assembly.GetType(model.ClassName)!;
        if (!CompiledModel.Of(assembly, model.ClassName).IsCompiled)
            return $"{model.Case}: not compiled, {Findings(model, run)}";

        try
        {
            var results = Run(model, type);
            var wrong = Enumerable.Range(0, model.Outputs.Count).Where(i => !Numbers.AreClose(model.Outputs[i], results[i])).ToList();
            return wrong.Count == 0 && results.Count == model.Outputs.Count ? null : $"{model.Case}: of {results.Count} outputs differ {string.Join(", ", wrong)}";
        }
        catch (TargetInvocationException error)
        {
            return $"{model.Case}: {error.InnerException}";
        }
    }

    private static List<Tensor<float>> Run(GoldenModel model, Type type)
    {
        var instance = Activator.CreateInstance(type)!;
        StateDictionary.Load((IStateful)instance, model.State);
        var parameters = type.GetMethod("Forward")!.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        var inputs = parameters.Select((parameter, i) => parameter == typeof(Tensor<long>) ? Tensor.ConvertChecked<float, long>(model.Inputs[i]) : (object)model.Inputs[i]);
        return [.. Flatten(type.GetMethod("Run", parameters)!.Invoke(instance, [.. inputs]))];
    }

    private static IEnumerable<Tensor<float>> Flatten(object? value) => value switch
    {
        Tensor<float> tensor => [tensor],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(index => Flatten(tuple[index])),
        _ => throw new ArgumentException(value?.ToString()),
    };

    private static string Findings(GoldenModel model, GeneratorRun run)
    {
        var symbol = run.Output.GetTypeByMetadataName(model.ClassName)!;
        var bound = ModelBinder.Bind(symbol, run.Output, TestContext.Current.CancellationToken);
        return string.Join("; ", bound.Findings.Select(finding => $"{finding.Id} {finding.Message.Headline}"));
    }
}
