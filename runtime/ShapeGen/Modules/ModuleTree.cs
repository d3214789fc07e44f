using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>Finds modules and weights by their state names, and counts.</summary>
public static class ModuleTree
{
    /// <summary>The module of that path: <c>block1.fc1</c>, <c>layers.0</c>; the root itself for an empty path.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <exception cref="ArgumentException">There is none, or it is of another class.</exception>
    public static T Module<T>(IStateful root, string path)
        where T : class
    {
        var node = ModuleNode.Of(root);
        var found = node.WithDescendants().FirstOrDefault(candidate => candidate.Path == path)
            ?? throw new ArgumentException($"{node.TypeName} has no module '{path}'.", nameof(path));
        return found.Module as T
            ?? throw new ArgumentException($"'{path}' in {node.TypeName} is a {found.TypeName}, not a {typeof(T).Name}.", nameof(path));
    }

    /// <summary>The weight or constant of that path: <c>fc1.weight</c>. It is the live one, not a copy.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Tensor<float> Tensor(IStateful root, string path)
    {
        var node = ModuleNode.Of(root, handsOut: true);
        return node.Entries().FirstOrDefault(entry => entry.Path == path).Tensor
            ?? throw new ArgumentException($"{node.TypeName} has no weight '{path}'.", nameof(path));
    }

    /// <summary>The number of floats in all weights, constants left out; a weight that two modules share counts once.</summary>
    public static long CountParameters(IStateful root) =>
        ModuleNode.Of(root).DistinctParameters().Sum(entry => (long)entry.Tensor.FlattenedLength);
}
