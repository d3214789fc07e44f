using System.Runtime.Loader;
using ShapeGen.Fuzz.Checking;
using ShapeGen.Fuzz.Writing;

namespace ShapeGen.Fuzz;

/// <summary>Writes programs, asks the checker, runs them, and compares.</summary>
/// <param name="seed">Other seeds give other programs.</param>
internal sealed class ShapeAgreement(int seed)
{
    private const int BatchSize = 25;
    private const int SeedStep = 1_000_003;

    public List<Disagreement> Disagreements { get; } = [];

    public List<ModelOutcome> Outcomes { get; } = [];

    /// <summary>How many programs were compared.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them the checker is right about.</summary>
    public int Agreed => Count - Disagreements.Select(disagreement => disagreement.Program.Number).Distinct().Count();

    /// <summary>The longest time that one class took.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>Compares the programs of those numbers.</summary>
    public void Run(int first, int count, Action<int>? progress = null)
    {
        for (var start = first; start < first + count; start += BatchSize)
        {
            Compare([.. Enumerable.Range(start, Math.Min(BatchSize, first + count - start)).Select(Write)]);
            progress?.Invoke(Count);
        }
    }

    /// <summary>The program of that number; every second one has a mistake.</summary>
    public GeneratedProgram Write(int number) =>
        number % 2 == 0 ? WriteRight(number) : Mutation.Apply(WriteRight(number), new Draw(unchecked((seed * SeedStep) - number)));

    private GeneratedProgram WriteRight(int number) => new ProgramWriter(number, unchecked((seed * SeedStep) + number)).Write();

    /// <summary>In place of one that its mistake keeps from compiling.</summary>
    private GeneratedProgram Unchanged((GeneratedProgram Program, string Error) invalid) => invalid.Program.Mutation is not null
        ? WriteRight(invalid.Program.Number)
        : throw new InvalidOperationException($"{invalid.Error}\n{invalid.Program.Text}");

    /// <summary>Compares those programs, in one compilation.</summary>
    public void Compare(IReadOnlyList<GeneratedProgram> programs)
    {
        var batch = new Batch(programs);
        if (batch.Invalid.Count > 0)
            Compare([.. batch.Invalid.Select(Unchanged)]);
        if (batch.Programs.Count == 0)
            return;
        if (batch.Emit(out var errors) is not { } image)
        {
            Separate([.. batch.Programs.Select(program => program.Program)], string.Join("; ", errors.Select(error => $"{error.Location.SourceTree?.FilePath}: {error.GetMessage()}")));
            return;
        }

        var context = new AssemblyLoadContext("Fuzzed", isCollectible: true);
        var assembly = context.LoadFromStream(new MemoryStream(image));
        foreach (var program in batch.Programs)
        {
            var comparison = new ProgramComparison(program, assembly);
            Disagreements.AddRange(comparison.Compare());
            Outcomes.AddRange(comparison.Outcomes);
            Longest = new[] { Longest }.Concat(program.Models.Select(model => model.Time)).Max();
            Count++;
        }

        context.Unload();
    }

    /// <summary>One of them does not compile: alone it says so, and the others are compared.</summary>
    private void Separate(IReadOnlyList<GeneratedProgram> programs, string errors)
    {
        if (programs.Count > 1)
        {
            foreach (var program in programs)
                Compare([program]);
            return;
        }

        Count++;
        Disagreements.Add(new Disagreement(programs[0], DisagreementKind.GeneratedCode, "", errors));
    }
}
