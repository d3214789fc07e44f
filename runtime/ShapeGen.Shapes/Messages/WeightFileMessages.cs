namespace ShapeGen.Shapes;

/// <summary>What is said of weight files that do not fit a model.</summary>
public static class WeightFileMessages
{
    private const int MaximumShown = 4;

    /// <summary>The file lacks entries.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layer">The layer's state name; empty for the model itself.</param>
    /// <param name="model">The model.</param>
    /// <param name="entries">The entries with their shapes: <c>'fc1.bias' (10)</c>.</param>
    public static ShapeMessage Missing(string file, string layer, string model, IReadOnlyList<string> entries) =>
        new(PrintableText.Of($"'{file}' has no {List(entries)}, which {(layer.Length == 0 ? model : $"'{layer}'")} wants"), []);

    /// <summary>The file has entries that the model lacks.</summary>
    /// <param name="file">The file.</param>
    /// <param name="owner">The model, or the layer within it.</param>
    /// <param name="entries">The entries with their shapes.</param>
    public static ShapeMessage Unexpected(string file, string owner, IReadOnlyList<string> entries) =>
        new(PrintableText.Of($"'{file}' has {List(entries)}, for which {owner} has no place"), []);

    /// <summary>Entries have other shapes than a layer.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layer">What the layer is called: <c>'fc1' (Linear)</c>.</param>
    /// <param name="entries">The entries with their names and shapes in the file and in the layer.</param>
    public static ShapeMessage Misshaped(string file, string layer, IReadOnlyList<(string Name, string Actual, string Expected)> entries)
    {
        var rest = entries.Count - MaximumShown;
        var shown = entries.Take(MaximumShown).Select(entry => $"'{entry.Name}' is {entry.Actual}, not {entry.Expected}");
        return new($"{layer} does not fit '{file}', where {string.Join("; ", shown)}{(rest > 0 ? $"; and {rest} more" : "")}", []);
    }

    /// <summary>No class marked as a model has the name that the project says.</summary>
    public static ShapeMessage NoModel(string file, string model) => new($"The weight file '{file}' is for the model '{model}', but this project has no [Model] of that name", []);

    private static string List(IReadOnlyList<string> entries)
    {
        var rest = entries.Count - MaximumShown;
        var last = rest > 0 ? $"{rest} more" : entries[entries.Count - 1];
        var first = entries.Take(rest > 0 ? MaximumShown : entries.Count - 1).ToList();
        return first.Count == 0 ? last : $"{string.Join(", ", first)} and {last}";
    }
}
