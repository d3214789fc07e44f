namespace ShapeGen.Docs.Tests;

/// <summary>A block of code on a page.</summary>
/// <param name="Language">What stands behind the opening fence.</param>
/// <param name="Text">The lines between the fences.</param>
/// <param name="Line">The line of the opening fence, counted from 1.</param>
/// <param name="Remarks">The remarks directly above, which readers of the page do not see: <c>&lt;!-- with: LeNet --&gt;</c>.</param>
internal sealed record MarkdownBlock(string Language, string Text, int Line, IReadOnlyDictionary<string, string> Remarks)
{
    public bool IsCSharp => Language == "csharp";

    /// <summary>The names behind a remark, in order.</summary>
    public IReadOnlyList<string> Names(string remark) =>
        Remarks.TryGetValue(remark, out var names) ? names.Split(',', StringSplitOptions.TrimEntries) : [];
}
