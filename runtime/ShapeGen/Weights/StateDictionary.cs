using System.Numerics.Tensors;
using ShapeGen.Execution;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The weights and constants of a module under PyTorch's names.</summary>
public static class StateDictionary
{
    /// <summary>The names in PyTorch's order with the live tensors: what is written into them changes the module.</summary>
    /// <exception cref="InvalidOperationException">Two entries have the same name.</exception>
    public static IReadOnlyDictionary<string, Tensor<float>> Of(IStateful module) => Live(ModuleNode.Of(module, handsOut: true));

    /// <summary>
    /// Copies the entries of a safetensors file or of a PyTorch checkpoint (<c>torch.save(model.state_dict(), path)</c>) into the module's
    /// tensors. Each is converted into place; no second copy of the file is held.
    /// </summary>
    /// <param name="module">The module.</param>
    /// <param name="path">The file.</param>
    /// <param name="strict">False to leave out what only the module or only the file has, as PyTorch's <c>strict=False</c> does; another shape is an error all the same.</param>
    /// <exception cref="StateDictionaryException">Entries are missing, unexpected or of another shape; nothing has been changed.</exception>
    /// <exception cref="InvalidDataException">The file is malformed; nothing has been changed.</exception>
    public static void Load(IStateful module, string path, bool strict = true)
    {
        using var file = File.OpenRead(path);
        Load(module, file, strict);
    }

    /// <summary>As from a file, from the content of a stream that can seek, which stands at its beginning.</summary>
    /// <param name="module">The module.</param>
    /// <param name="stream">The content.</param>
    /// <param name="strict">False to leave out what only the module or only the content has; another shape is an error all the same.</param>
    /// <exception cref="StateDictionaryException">Entries are missing, unexpected or of another shape; nothing has been changed.</exception>
    /// <exception cref="InvalidDataException">The content is malformed; nothing has been changed.</exception>
    public static void Load(IStateful module, Stream stream, bool strict = true)
    {
        var reader = WeightFile.Open(stream);
        Load(module, Shapes(reader), strict, live =>
        {
            foreach (var entry in reader.Entries)
            {
                if (live.TryGetValue(entry.Name, out var tensor))
                    reader.ReadNumbers(entry, tensor);
            }
        });
    }

    /// <summary>
    /// As <see cref="Load(IStateful, string, bool)"/>, on another thread, and so that it can be ended: all numbers are read into memory of
    /// their own before the first is copied, during which calls of the module's models go on.
    /// </summary>
    /// <param name="module">The module.</param>
    /// <param name="path">The file.</param>
    /// <param name="strict">False to leave out what only the module or only the file has; another shape is an error all the same.</param>
    /// <param name="progress">Is told the share of the numbers that have been read, from 0 to 1, after each entry.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>
    /// Ends when the module has its new weights, or with <see cref="OperationCanceledException"/>, <see cref="StateDictionaryException"/>,
    /// <see cref="InvalidDataException"/> or an error of the file system; then nothing has been changed.
    /// </returns>
    /// <exception cref="ArgumentNullException">The module or the path is null.</exception>
    public static Task LoadAsync(
        IStateful module, string path, bool strict = true, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(path);
        return Task.Run(
            () =>
            {
                using var file = File.OpenRead(path);
                var reader = WeightFile.Open(file);
                reader.Cancellation = cancellationToken;
                var node = ModuleNode.Of(module);
                Check(node, Live(node), LazyState.Of(node, Shapes(reader)), Shapes(reader), strict);
                var entries = reader.ReadAll(progress);
                cancellationToken.ThrowIfCancellationRequested();
                Load(module, entries, strict);
            },
            cancellationToken);
    }

    /// <summary>Copies the entries into the module's tensors.</summary>
    /// <param name="module">The module.</param>
    /// <param name="entries">The entries by name.</param>
    /// <param name="strict">False to leave out what only the module or only the dictionary has, as PyTorch's <c>strict=False</c> does; another shape is an error all the same.</param>
    /// <exception cref="StateDictionaryException">Entries are missing, unexpected or of another shape; nothing has been changed.</exception>
    [LoadsState]
    public static void Load(IStateful module, IReadOnlyDictionary<string, Tensor<float>> entries, bool strict = true)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var (name, tensor) in entries)
            ArgumentNullException.ThrowIfNull(tensor, name);
        Load(module, entries.ToDictionary(entry => entry.Key, entry => entry.Value.Lengths.ToArray()), strict, live =>
        {
            foreach (var (name, source) in entries)
            {
                if (live.TryGetValue(name, out var tensor))
                    source.CopyTo(tensor);
            }
        });
    }

    /// <summary>Copies what fits, while no call of the module's models runs.</summary>
    private static void Load(IStateful module, Dictionary<string, nint[]> given, bool strict, Action<OrderedDictionary<string, Tensor<float>>> copy)
    {
        var gates = ModuleNode.Of(module).WithDescendants().Select(node => node.Module).OfType<IWeightsGuarded>().Select(model => model.Gate).Distinct();
        WeightGate.Write([.. gates], () =>
        {
            copy(Match(module, given, strict));
            LayerWeight.NoteLoad();
        });
    }

    /// <summary>Writes the module's entries into a safetensors file that PyTorch reads; a file that is there is replaced.</summary>
    /// <exception cref="InvalidOperationException">Two entries have the same name.</exception>
    public static void Save(IStateful module, string path) => Safetensors.Write(path, Live(ModuleNode.Of(module)));

    private static OrderedDictionary<string, Tensor<float>> Live(ModuleNode node)
    {
        var live = new OrderedDictionary<string, Tensor<float>>();
        foreach (var (path, tensor) in node.Entries())
        {
            if (!live.TryAdd(path, tensor))
                throw new InvalidOperationException($"{node.TypeName} has two entries named '{path}'; name one of them otherwise by [StateName].");
        }

        return live;
    }

    /// <summary>
    /// The module's tensors, after all that is given has been held against them. Lazy layers without weights take the size
    /// of their input from the shapes that are given, once all fits.
    /// </summary>
    private static OrderedDictionary<string, Tensor<float>> Match(IStateful module, Dictionary<string, nint[]> given, bool strict)
    {
        var node = ModuleNode.Of(module);
        var lazy = LazyState.Of(node, given);
        var live = Live(node);
        if (lazy.Count == 0 && IsAlike(live, given))
            return live;

        Check(node, live, lazy, given, strict);
        lazy.ForEach(layer => layer.Materialise());
        return Live(ModuleNode.Of(module));
    }

    private static Dictionary<string, nint[]> Shapes(WeightFile file) => file.Entries.ToDictionary(entry => entry.Name, entry => entry.Lengths);

    /// <summary>Holds what is given against the module.</summary>
    private static void Check(ModuleNode node, OrderedDictionary<string, Tensor<float>> live, List<LazyState> lazy, Dictionary<string, nint[]> given, bool strict)
    {
        NamedShape[] expected =
        [
            .. live.Select(entry => new NamedShape(entry.Key, entry.Value.Lengths)),
            .. lazy.SelectMany(layer => layer.Expected),
        ];
        var differences = StateDifferences.Between(expected, [.. given.Select(entry => new NamedShape(entry.Key, entry.Value))]);
        if (!strict)
            differences = differences with { Missing = [], Unexpected = [] };
        if (differences.Any)
            throw differences.For(node.TypeName);
    }

    private static bool IsAlike(OrderedDictionary<string, Tensor<float>> live, Dictionary<string, nint[]> given)
    {
        if (live.Count != given.Count)
            return false;

        foreach (var (name, tensor) in live)
        {
            if (!given.TryGetValue(name, out var lengths) || !tensor.Lengths.SequenceEqual(lengths))
                return false;
        }

        return true;
    }
}
