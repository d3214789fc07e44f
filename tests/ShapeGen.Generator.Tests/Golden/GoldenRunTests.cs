using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ShapeGen.Generation.Tests.Golden;

/// <summary>PyTorch's numbers from PyTorch's weights, computed by the generated <c>Run</c> of a model for each case.</summary>
public class GoldenRunTests(ITestOutputHelper output)
{
    [Fact]
    public void Generated_code_gives_pytorchs_values()
    {
        var cases = GoldenValues.ReadAll();
        var numbers = cases.RemoveAll(golden => golden.GivesNumber);
        var missing = cases.Where(golden => golden.Source is null).ToList();
        var built = cases.Except(missing).ToList();
        var run = GeneratorRun.First(built.Select(golden => golden.Source!));
        var assembly = CompiledModel.Load(run);
        var differences = built.Select(golden => Difference(golden, run, assembly)).OfType<string>().ToList();
        output.WriteLine($"values through Run {built.Count - differences.Count}/{built.Count}; results without dimensions: {numbers}");
        output.WriteLine($"not built yet: {missing.Count} ({string.Join(", ", missing.Select(golden => golden.Case.Name).Distinct())})");
        Assert.NotEmpty(built);
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n" + string.Join("\n", differences));
    }

    /// <summary>What is wrong with the case, or null.</summary>
    private static string? Difference(GoldenValues golden, GeneratorRun run, Assembly assembly)
    {
        if (!CompiledModel.Of(assembly, golden.ClassName).IsCompiled)
            return $"{golden.Case}: not compiled, {string.Join("; ", ModelFindings.Of(run.Output, golden.ClassName))}";

        try
        {
            var results = Run(golden, assembly.GetType(golden.ClassName)!);
            var wrong = Enumerable.Range(0, golden.Outputs.Count).Where(i => !Numbers.AreClose(golden.Outputs[i], results[i])).ToList();
            return wrong.Count == 0 && results.Count == golden.Outputs.Count ? null : $"{golden.Case}: of {results.Count} outputs differ {string.Join(", ", wrong)}";
        }
        catch (TargetInvocationException error)
        {
            return $"{golden.Case}: {error.InnerException}";
        }
    }

    private static List<Tensor<float>> Run(GoldenValues golden, Type type)
    {
        var instance = Activator.CreateInstance(type)!;
        StateDictionary.Load((IStateful)instance, golden.State);
        var parameters = type.GetMethod("Forward")!.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        var inputs = parameters.Select((parameter, i) => parameter == typeof(Tensor<long>) ? Tensor.ConvertChecked<float, long>(golden.Inputs[i]) : (object)golden.Inputs[i]);
        return [.. Flatten(type.GetMethod("Run", parameters)!.Invoke(instance, [.. inputs]))];
    }

    private static IEnumerable<Tensor<float>> Flatten(object? value) => value switch
    {
        Tensor<float> tensor => [tensor],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(index => Flatten(tuple[index])),
        _ => throw new ArgumentException(value?.ToString()),
    };
}
