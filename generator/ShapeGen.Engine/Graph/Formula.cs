using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>A number that generated code computes: C# with sizes between its parts.</summary>
/// <param name="Parts">The text before the first size, between each two, and behind the last one.</param>
/// <param name="Sizes">The sizes.</param>
public sealed record Formula(EquatableArray<string> Parts, EquatableArray<Dim> Sizes)
{
    /// <summary>A text that needs no size.</summary>
    public static Formula Of(string text) => new(new([text]), default);

    /// <summary>A size as a number of that type.</summary>
    public static Formula Of(Dim size, string type) => new(new([$"(({type})(", "))"]), new([size]));

    /// <summary>Texts and formulas one behind the other.</summary>
    public static Formula Join(params IEnumerable<Formula> formulas) => formulas.Aggregate((left, right) => new(
        new([.. left.Parts.Take(left.Parts.Count - 1), left.Parts[left.Parts.Count - 1] + right.Parts[0], .. right.Parts.Skip(1)]),
        new([.. left.Sizes, .. right.Sizes])));

    /// <summary>The C#.</summary>
    public string Print(Func<Dim, string> print) =>
        Parts[0] + string.Concat(Sizes.Select((size, index) => print(size) + Parts[index + 1]));
}
