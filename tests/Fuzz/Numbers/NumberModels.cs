using System.Runtime.Loader;
using ShapeGen.Fuzz.Checking;
using ShapeGen.Fuzz.Writing;

namespace ShapeGen.Fuzz.Numbers;

/// <summary>Random models, compiled once into a folder, so that processes with other instruction sets run the same ones without compiling them.</summary>
internal static class NumberModels
{
    private const int BatchSize = 25;
    private const int SeedStep = 1_000_003;

    /// <summary>Of the environments of a model: as the generator wrote it, and larger.</summary>
    private static readonly int[] environments = [0, 5];

    /// <summary>Compiles so many models into the folder, with a list of what to run.</summary>
    public static void Compile(string folder, int count, int seed)
    {
        var models = 0;
        for (var first = 0; models < count; first += BatchSize)
        {
            var batch = new Batch([.. Enumerable.Range(first, BatchSize).Select(number => Write(seed, number))], DoublePart.AddTo);
            var image = batch.Emit(out var errors) ?? throw new InvalidOperationException(string.Join("\n", errors));
            File.WriteAllBytes(ImageOf(folder, first), image);
            var runs = batch.Programs.SelectMany(program => program.Models.Select(model => Runs(program.Program, model).ToList())).Where(list => list.Count > 0).Take(count - models).ToList();
            File.WriteAllLines(ListOf(folder, first), runs.SelectMany(list => list));
            models += runs.Count;
        }
    }

    /// <summary>What is in a folder, as types with the sizes and inputs to run them with.</summary>
    public static IEnumerable<(Type Type, SizeEnvironment Sizes, object[] Inputs)> Load(string folder, int seed)
    {
        for (var first = 0; File.Exists(ImageOf(folder, first)); first += BatchSize)
        {
            var context = new AssemblyLoadContext("Numbers", isCollectible: true);
            using var image = File.OpenRead(ImageOf(folder, first));
            var assembly = context.LoadFromStream(image);
            foreach (var parts in File.ReadLines(ListOf(folder, first)).Select(line => line.Split('\t')))
            {
                var program = Write(seed, int.Parse(parts[0]));
                yield return (
                    assembly.GetType($"{program.Namespace}.{parts[1]}")!, program.Environments[parts[1]][int.Parse(parts[2])],
                    [.. parts[3..].Select(input => input.Split(' ')).Select(input => ModelRun.Input(input[0], [.. input[1..].Select(nint.Parse)]))]);
            }

            context.Unload();
        }
    }

    private static IEnumerable<string> Runs(GeneratedProgram program, CheckedModel model)
    {
        if (!model.IsProven || model.Graph?.Signature is not { Method: "Forward" } signature || program.Environments.GetValueOrDefault(model.Name) is not { } all)
            yield break;
        foreach (var environment in environments.Where(index => index < all.Count))
        {
            if (ModelRun.Inputs(signature, all[environment]) is null)
                continue;
            var inputs = signature.Inputs.Select(input => $"{input.ElementType} {string.Join(' ', Conditions.Lengths(input.Shape, all[environment])!)}");
            yield return string.Join('\t', [$"{program.Number}", model.Name, $"{environment}", .. inputs]);
        }
    }

    private static GeneratedProgram Write(int seed, int number) => new ProgramWriter(number, unchecked((seed * SeedStep) + number)).Write();

    private static string ImageOf(string folder, int first) => Path.Combine(folder, $"{first}.dll");

    private static string ListOf(string folder, int first) => Path.Combine(folder, $"{first}.txt");
}
