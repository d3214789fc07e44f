namespace ShapeGen.Mutants;

/// <summary>One change of one place in the source.</summary>
/// <param name="Id">Its number, which switches it on.</param>
/// <param name="File">The file below the project's folder.</param>
/// <param name="Line">The line of the place.</param>
/// <param name="Statement">The statement or member around the place.</param>
/// <param name="Kind">What was changed.</param>
/// <param name="Original">The expression as it stands.</param>
/// <param name="Changed">What it becomes.</param>
/// <param name="IsStatic">True where it is read once only, when a class is first used.</param>
internal sealed record Mutant(int Id, string File, int Line, string Statement, MutantKind Kind, string Original, string Changed, bool IsStatic)
{
    /// <summary>What a reason is found by: the same when lines move.</summary>
    public string Key => $"{File}: {Statement}: {Original} => {Changed}";
}

internal enum MutantKind
{
    Arithmetic,
    Boundary,
    Comparison,
    Logic,
    Negation,
    Constant,
    Fallback,
    Method,
    Return,
}
