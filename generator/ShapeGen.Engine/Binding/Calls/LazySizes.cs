using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>
/// The sizes that lazy layers (<c>[Lazy]</c>) take from their first call. The layer keeps the size as if its constructor had
/// been given it, so that further calls are held against it.
/// </summary>
internal sealed class LazySizes
{
    private readonly List<(ObjectValue Layer, string Name)> learnt = [];

    /// <summary>How many sizes are known: where <see cref="ForgetBehind"/> goes back to.</summary>
    public int Count => learnt.Count;

    /// <summary>The size that the layer has taken from its first call as contracts call it, or null.</summary>
    public static string? NameOf(INamedTypeSymbol layer) => Attributes.Text(layer, Attributes.Lazy);

    /// <summary>True for a lazy layer that was not called yet.</summary>
    public static bool IsOpen(ObjectValue layer) => NameOf(layer.Type) is { } name && !layer.Arguments.ContainsKey(name);

    /// <summary>Keeps what a call binds, if it is the layer's first; true if it is.</summary>
    public bool Learn(ContractCall call)
    {
        if (call.Call.Object is not { } layer || !IsOpen(layer))
            return false;

        var name = NameOf(layer.Type)!;
        if (!call.Outcome.Bindings.TryGetValue(name, out var size) || size is not IntegerValue)
            return false;

        layer.Arguments[name] = size;
        if (call.Slots.FirstOrDefault() is { } first)
            layer.ArgumentPlaces[name] = first.Syntax;
        learnt.Add((layer, name));
        return true;
    }

    /// <summary>Forgets what was learnt on a way that may not have been taken.</summary>
    public void ForgetBehind(int count)
    {
        foreach (var (layer, name) in learnt.Skip(count))
        {
            layer.Arguments.Remove(name);
            layer.ArgumentPlaces.Remove(name);
        }

        learnt.RemoveRange(count, learnt.Count - count);
    }
}
