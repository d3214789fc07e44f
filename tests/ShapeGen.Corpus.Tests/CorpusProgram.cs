namespace ShapeGen.Corpus.Tests;

/// <summary>A program of the corpus and what is expected of it.</summary>
/// <param name="Name">Its path below tests/corpus.</param>
/// <param name="Kind">What is expected.</param>
/// <param name="Text">Its source.</param>
/// <param name="Marks">The errors that its comments announce, in order of their lines.</param>
internal sealed record CorpusProgram(string Name, ProgramKind Kind, string Text, IReadOnlyList<Mark> Marks);

internal enum ProgramKind
{
    /// <summary>To be told at the marked lines and nowhere else.</summary>
    Wrong,

    /// <summary>The corrected twin of a wrong one: nothing to be told.</summary>
    Right,

    /// <summary>Correct, however odd it looks: nothing to be told.</summary>
    Odd,

    /// <summary>A whole correct model: nothing to be told, and all of it followed.</summary>
    Model,
}

/// <summary>A trailing comment <c>// error SG1001</c>, whose id may be left out.</summary>
internal sealed record Mark(int Line, string? Id);
