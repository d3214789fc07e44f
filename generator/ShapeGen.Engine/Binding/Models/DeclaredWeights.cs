using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The weights of a layer, as its class declares them.</summary>
internal static class DeclaredWeights
{
    /// <summary>Their shapes by their names, or null where they depend on what is not known.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="session">The reading.</param>
    /// <param name="withBuffers">True to count constants in also.</param>
    public static IReadOnlyList<KeyValuePair<string, Shape>>? Of(ObjectValue layer, BindingSession session, bool withBuffers = true)
    {
        var scope = ScopeBuilder.Of(layer, session);
        var all = new List<KeyValuePair<string, Shape>>();
        foreach (var attribute in WithBases(layer.Type).SelectMany(type => Attributes.All(type, Attributes.Weight)).Where(attribute => withBuffers || Argument(attribute, "IsBuffer") is not true))
        {
            if (Declared(attribute)?.Of(scope, session.Facts) is not { } weights)
                return null;
            all.AddRange(weights);
        }

        return all;
    }

    /// <summary>A class and those that it inherits from.</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
    }

    private static DeclaredWeight? Declared(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: string name }, { Value: string shape }]
            ? new DeclaredWeight(name, shape, Argument(attribute, "When") as string, Argument(attribute, "Count") as string)
            : null;

    private static object? Argument(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}
