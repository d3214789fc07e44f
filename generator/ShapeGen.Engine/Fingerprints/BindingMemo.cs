using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>
/// What was made of each model, kept while no declaration, option or reference changes and while the bodies that were read
/// stay the same. Holds results and fingerprints alone.
/// </summary>
/// <typeparam name="T">What is made of a model.</typeparam>
public sealed class BindingMemo<T>
    where T : class
{
    private volatile Generation current = new(Fingerprint.Empty);

    /// <summary>What was made of that model, or is made of it now.</summary>
    /// <param name="model">The model's name, which it alone has.</param>
    /// <param name="compilation">The compilation that the model is in.</param>
    /// <param name="bind">Makes the result and names the declarations whose bodies were read.</param>
    /// <param name="cancellation">Ends the work.</param>
    public T? Get(string model, Compilation compilation, Func<(T? Result, IReadOnlyList<SyntaxReference> Bodies)> bind, CancellationToken cancellation)
    {
        var generation = GenerationOf(CompilationFingerprint.Of(compilation, cancellation));
        var trees = compilation.SyntaxTrees as IReadOnlyList<SyntaxTree> ?? [.. compilation.SyntaxTrees];
        if (generation.Entries.TryGetValue(model, out var entry) && entry.Bodies.All(body => body.IsSame(trees, cancellation)))
            return entry.Result;

        var (result, bodies) = bind();
        generation.Entries[model] = new Entry(result, [.. Find(bodies, trees, cancellation)]);
        return result;
    }

    private Generation GenerationOf(Fingerprint declarations)
    {
        var generation = current;
        if (generation.Declarations != declarations)
            current = generation = new Generation(declarations);

        return generation;
    }

    private static IEnumerable<Body> Find(IReadOnlyList<SyntaxReference> bodies, IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation)
    {
        var indices = trees.Select((tree, index) => (tree, index)).ToDictionary(pair => pair.tree, pair => pair.index);
        foreach (var reference in bodies.Where(reference => indices.ContainsKey(reference.SyntaxTree)))
        {
            var fingerprint = TreeFingerprint.Of(reference.SyntaxTree, cancellation);
            foreach (var index in fingerprint.BodiesIn(reference.Span))
                yield return new Body(indices[reference.SyntaxTree], index, fingerprint.Bodies[index]);
        }
    }

    private sealed class Generation(Fingerprint declarations)
    {
        public Fingerprint Declarations { get; } = declarations;

        public ConcurrentDictionary<string, Entry> Entries { get; } = new(StringComparer.Ordinal);
    }

    private sealed record Entry(T? Result, IReadOnlyList<Body> Bodies);

    /// <summary>A body by its place: while the declarations are the same, so are the places.</summary>
    private readonly record struct Body(int Tree, int Index, Fingerprint Tokens)
    {
        public bool IsSame(IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation) =>
            TreeFingerprint.Of(trees[Tree], cancellation).Bodies[Index] == Tokens;
    }
}
