using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>Finds modules and weights by their state names, and counts.</summary>
public static class ModuleTree
{
    /// <summary>The module of that path: <c>block1.fc1</c>, <c>layers.0</c>; the root itself for an empty path.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <exception cref="ArgumentException">There is none, or it is of another class.</exception>
    public static T Module<T>(IStateful root, string path)
        where T : class =>
        Find(ModuleNode.Of(root), path) is not { } found ? throw new ArgumentException($"{ModuleNode.Of(root).TypeName} has no module '{path}'.", nameof(path))
        : found.Module as T ?? throw new ArgumentException($"'{path}' in {ModuleNode.Of(root).TypeName} is a {found.TypeName}, not a {typeof(T).Name}.", nameof(path));

    /// <summary>As above, or null where there is none of that class.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    public static T? FindModule<T>(IStateful root, string path)
        where T : class => Find(ModuleNode.Of(root), path)?.Module as T;

    private static ModuleNode? Find(ModuleNode root, string path) => root.WithDescendants().FirstOrDefault(candidate => candidate.Path == path);

    /// <summary>The weight or constant of that path: <c>fc1.weight</c>. It is the live one, not a copy.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Tensor<float> Tensor(IStateful root, string path) =>
        FindTensor(root, path) ?? throw new ArgumentException($"{ModuleNode.Of(root).TypeName} has no weight '{path}'.", nameof(path));

    /// <summary>As above, or null where there is none.</summary>
    public static Tensor<float>? FindTensor(IStateful root, string path) => ModuleNode.Of(root, handsOut: true).Entries().FirstOrDefault(entry => entry.Path == path)?.Tensor;

    /// <summary>The modules of those paths in order, where <c>*</c> stands for a number: <c>blocks.*.fc1</c>.</summary>
    /// <typeparam name="T">Their class.</typeparam>
    /// <exception cref="ArgumentException">One of them is of another class.</exception>
    public static T[] Modules<T>(IStateful root, string paths)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(paths);
        var node = ModuleNode.Of(root);
        return [.. node.WithDescendants().Where(candidate => Fits(candidate.Path, paths)).Select(found => found.Module as T
            ?? throw new ArgumentException($"'{found.Path}' in {node.TypeName} is a {found.TypeName}, not a {typeof(T).Name}.", nameof(paths)))];
    }

    /// <summary>The weights or constants of those paths in order, where <c>*</c> stands for a number: <c>blocks.*.scale</c>. They are the live ones.</summary>
    public static Tensor<float>[] Tensors(IStateful root, string paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return [.. ModuleNode.Of(root, handsOut: true).Entries().Where(entry => Fits(entry.Path, paths)).Select(entry => entry.Tensor)];
    }

    private static bool Fits(string path, string paths)
    {
        var (names, wanted) = (path.Split('.'), paths.Split('.'));
        return names.Length == wanted.Length
            && names.Zip(wanted).All(pair => pair.First == pair.Second || (pair.Second == "*" && pair.First.All(char.IsAsciiDigit)));
    }

    /// <summary>The number of floats in all weights, constants left out; a weight that two modules share counts once.</summary>
    public static long CountParameters(IStateful root) =>
        ModuleNode.Of(root).DistinctParameters().Sum(entry => (long)entry.Tensor.FlattenedLength);
}
