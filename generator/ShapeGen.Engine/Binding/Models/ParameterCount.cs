using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Counts the floats in a layer's own weights, as its class declares them.</summary>
internal static class ParameterCount
{
    /// <summary>The number, or null where it depends on what is not known.</summary>
    public static Dim? Of(ObjectValue layer, BindingSession session)
    {
        var types = WithBases(layer.Type).ToList();
        if (LazySizes.IsOpen(layer) || types.Any(type => type.GetMembers().Any(member => Attributes.Has(member, Attributes.Parameter))))
            return null;

        var scope = ScopeBuilder.Of(layer, session);
        Dim count = 0;
        foreach (var attribute in types.SelectMany(type => Attributes.All(type, Attributes.Weight)).Where(attribute => Argument(attribute, "IsBuffer") is not true))
        {
            if (Declared(attribute)?.Of(scope, session.Facts) is not { } weights)
                return null;
            count = weights.Aggregate(count, (sum, weight) => sum + ElementCount.Of(weight.Value));
        }

        return count;
    }

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
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
