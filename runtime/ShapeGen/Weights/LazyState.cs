namespace ShapeGen;

/// <summary>A lazy layer that has no weights yet, and the size of its input as the weight that is given for it tells.</summary>
internal sealed class LazyState
{
    private readonly InputSizedLayer layer;
    private readonly string path;
    private readonly int? inputSize;

    private LazyState(InputSizedLayer layer, string path, IReadOnlyDictionary<string, nint[]> given)
    {
        (this.layer, this.path) = (layer, path.Length == 0 ? "" : path + ".");
        inputSize = given.TryGetValue(this.path + "weight", out var weight) ? layer.InputSizeOf(weight) : null;
    }

    /// <summary>The entries that the layer wants: <c>fc.weight (10, ?)</c> where none is given that fits.</summary>
    public IEnumerable<NamedShape> Expected
    {
        get
        {
            yield return new NamedShape(path + "weight", layer.WeightShape(inputSize));
            if (layer.BiasShape is { } bias)
                yield return new NamedShape(path + "bias", bias);
        }
    }

    /// <summary>The layers without weights in a module.</summary>
    public static List<LazyState> Of(ModuleNode root, IReadOnlyDictionary<string, nint[]> given) =>
        [.. from node in root.WithDescendants()
            let layer = node.Module as InputSizedLayer
            where layer is { HasWeights: false }
            select new LazyState(layer, node.Path, given)];

    /// <summary>Gives the layer weights of the shape that is loaded, if one is.</summary>
    public void Materialise()
    {
        if (inputSize is { } known)
            layer.MaterialiseForLoading(known);
    }
}
