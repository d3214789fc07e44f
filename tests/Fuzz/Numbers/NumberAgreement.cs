using System.Runtime.Loader;
using ShapeGen.Engine;
using ShapeGen.Fuzz.Checking;
using ShapeGen.Fuzz.Writing;

namespace ShapeGen.Fuzz.Numbers;

/// <summary>Draws random models and compares what they compute in three ways.</summary>
/// <param name="seed">Other seeds give other models.</param>
internal sealed class NumberAgreement(int seed)
{
    private const int BatchSize = 25;
    private const int SeedStep = 1_000_003;

    /// <summary>Of the environments of a model: as the generator wrote it, and larger.</summary>
    private static readonly int[] environments = [0, 5];

    /// <summary>The largest errors of single layers and operations.</summary>
    public ErrorTable Layers { get; } = new();

    /// <summary>The largest errors of whole models that do not amplify roundings.</summary>
    public ErrorTable Models { get; } = new();

    /// <summary>How many models were compared.</summary>
    public int Count { get; private set; }

    /// <summary>How many of their runs amplify roundings.</summary>
    public int Amplified { get; private set; }

    /// <summary>What is further apart than it may be.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Compares so many models, of programs from the first on.</summary>
    public void Run(int count, Action<int>? progress = null)
    {
        for (var first = 0; Count < count; first += BatchSize)
        {
            Compare([.. Enumerable.Range(first, BatchSize).Select(Write)], count);
            progress?.Invoke(Count);
        }
    }

    /// <summary>The program of that number.</summary>
    public GeneratedProgram Write(int number) => new ProgramWriter(number, unchecked((seed * SeedStep) + number)).Write();

    private void Compare(IReadOnlyList<GeneratedProgram> programs, int count)
    {
        var batch = new Batch(programs, DoublePart.AddTo);
        if (batch.Emit(out var errors) is not { } image)
            throw new InvalidOperationException(string.Join("\n", errors));

        Generator.Default.ManualSeed(seed);
        var context = new AssemblyLoadContext("Numbers", isCollectible: true);
        var assembly = context.LoadFromStream(new MemoryStream(image));
        foreach (var program in batch.Programs)
        {
            foreach (var model in program.Models.Where(model => model.IsProven && model.Graph!.Signature is not null))
            {
                if (Count < count && Compare(program.Program, model, assembly.GetType($"{program.Program.Namespace}.{model.Name}")!))
                    Count++;
            }
        }

        context.Unload();
    }

    private bool Compare(GeneratedProgram program, CheckedModel model, Type type)
    {
        var compared = false;
        foreach (var environment in environments)
        {
            if (program.Environments.GetValueOrDefault(model.Name)?.ElementAtOrDefault(environment) is not { } sizes
                || ModelErrors.Of(type, model.Graph!.Signature!, sizes) is not { } errors)
                continue;
            compared = true;
            Add(errors, $"{type.FullName} of seed {seed} for {sizes}");
        }

        return compared;
    }

    private void Add(ModelErrors errors, string name)
    {
        Layers.Add(errors.Observation.Errors);
        Faults.AddRange(errors.Observation.Faults.Select(fault => $"{name}: {fault}"));
        if (!errors.IsMet)
            Faults.Add($"{name}: Run against Forward {errors.RunAgainstForward:G3}, against the reference {errors.Run:G3} and {errors.Forward:G3}; rounding gives {errors.Rounding:G3}");
        if (errors.IsAmplified)
        {
            Amplified++;
            return;
        }

        Models.Add("Run against Forward", errors.RunAgainstForward, 1);
        Models.Add("Run against the reference", errors.Run, 1);
        Models.Add("Forward against the reference", errors.Forward, 1);
    }
}
