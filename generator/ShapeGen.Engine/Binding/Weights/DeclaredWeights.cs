using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Reads what <c>[Weight]</c> says of a layer's class and of those that it derives from.</summary>
internal static class DeclaredWeights
{
    /// <summary>Weights and constants.</summary>
    public static IEnumerable<DeclaredWeight> All(INamedTypeSymbol type) => Attributed(type).Select(Declared).OfType<DeclaredWeight>();

    /// <summary>Those that are no constants.</summary>
    public static IEnumerable<DeclaredWeight> Parameters(INamedTypeSymbol type) =>
        Attributed(type).Where(attribute => Argument(attribute, "IsBuffer") is not true).Select(Declared).OfType<DeclaredWeight>();

    /// <summary>The shapes of some of a layer's weights by their names, or null where they depend on what is not known.</summary>
    public static IReadOnlyList<KeyValuePair<string, Shape>>? Of(ObjectValue layer, IEnumerable<DeclaredWeight> declared, BindingSession session)
    {
        var scope = ScopeBuilder.Of(layer, session);
        var all = new List<KeyValuePair<string, Shape>>();
        foreach (var weight in declared)
        {
            if (weight.Of(scope, session.Facts) is not { } shapes)
                return null;
            all.AddRange(shapes);
        }

        return all;
    }

    /// <summary>A class and what it derives from.</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
    }

    private static IEnumerable<AttributeData> Attributed(INamedTypeSymbol type) =>
        WithBases(type).SelectMany(current => Attributes.All(current, Attributes.Weight));

    private static DeclaredWeight? Declared(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: string name }, { Value: string shape }]
            ? new DeclaredWeight(name, shape, Argument(attribute, "When") as string, Argument(attribute, "Count") as string)
            : null;

    private static object? Argument(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}
