using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Counts the floats in a layer's own weights, as its class declares them.</summary>
internal static class ParameterCount
{
    /// <summary>The number, or null where it depends on what is not known.</summary>
    public static Dim? Of(ObjectValue layer, BindingSession session)
    {
        var types = DeclaredWeights.WithBases(layer.Type);
        if (LazySizes.IsOpen(layer) || types.Any(type => type.GetMembers().Any(member => Attributes.Has(member, Attributes.Parameter))))
            return null;

        var scope = ScopeBuilder.Of(layer, session);
        Dim count = 0;
        foreach (var declared in DeclaredWeights.Parameters(layer.Type))
        {
            if (declared.Of(scope, session.Facts) is not { } weights)
                return null;
            count = weights.Aggregate(count, (sum, weight) => sum + ElementCount.Of(weight.Value));
        }

        return count;
    }
}
