namespace ShapeGen.Corpus.Tests;

/// <summary>All programs of the corpus, checked once for all tests.</summary>
public sealed class Corpus
{
    private readonly Lazy<IReadOnlyList<CheckedProgram>> programs =
        new(() => [.. CorpusFiles.Programs.Select(program => CheckedProgram.Of(program, TestContext.Current.CancellationToken))]);

    internal IReadOnlyList<CheckedProgram> Programs => programs.Value;

    internal IEnumerable<CheckedProgram> Of(ProgramKind kind) => Programs.Where(program => program.Program.Kind == kind);
}
