using ShapeGen.Shapes;
using ShapeGen.Typed;

namespace ShapeGen;

/// <summary>The name of an entry and its shape: <c>(120, 400)</c>.</summary>
internal sealed record NamedShape(string Name, string Shape)
{
    public NamedShape(string name, ReadOnlySpan<nint> lengths)
        : this(name, ShapeText.Of(lengths))
    {
    }

    public override string ToString() => $"{PrintableText.Of(Name)} {Shape}";
}

/// <summary>What keeps a state dictionary from fitting a model.</summary>
internal sealed record StateDifferences(IReadOnlyList<NamedShape> Missing, IReadOnlyList<NamedShape> Unexpected, IReadOnlyList<ShapeMismatch> Misshaped)
{
    public bool Any => Missing.Count + Unexpected.Count + Misshaped.Count > 0;

    public static StateDifferences Between(IReadOnlyList<NamedShape> expected, IReadOnlyList<NamedShape> given)
    {
        var expectedShapes = expected.ToDictionary(entry => entry.Name, entry => entry.Shape);
        var givenNames = given.Select(entry => entry.Name).ToHashSet();
        return new(
            [.. expected.Where(entry => !givenNames.Contains(entry.Name))],
            [.. given.Where(entry => !expectedShapes.ContainsKey(entry.Name))],
            [.. given.Where(entry => expectedShapes.TryGetValue(entry.Name, out var shape) && shape != entry.Shape)
                .Select(entry => new ShapeMismatch(entry.Name, expectedShapes[entry.Name], entry.Shape))]);
    }

    /// <summary>The exception that lists them all.</summary>
    public StateDictionaryException For(string model)
    {
        string[] lines =
        [
            $"The state dictionary does not fit {model}:",
            .. Missing.Select(entry => $"missing: {entry}"),
            .. Unexpected.Select(entry => $"unexpected: {entry}"),
            .. Misshaped.Select(entry => $"other shape: {PrintableText.Of(entry.Name)} is {entry.Actual}, but {model} wants {entry.Expected}"),
        ];
        return new(
            string.Join("\n  ", lines),
            [.. Missing.Select(entry => entry.Name)],
            [.. Unexpected.Select(entry => entry.Name)],
            Misshaped);
    }
}
