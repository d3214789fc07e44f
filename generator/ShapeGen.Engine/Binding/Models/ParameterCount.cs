using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Counts the floats in a layer's own weights, as its class declares them.</summary>
internal static class ParameterCount
{
    /// <summary>The number, or null where it depends on what is not known.</summary>
    public static Dim? Of(ObjectValue layer, BindingSession session)
    {
        var isOpen = LazySizes.IsOpen(layer) || DeclaredWeights.WithBases(layer.Type).Any(type => type.GetMembers().Any(member => Attributes.Has(member, Attributes.Parameter)));
        return isOpen ? null : DeclaredWeights.Of(layer, DeclaredWeights.Parameters(layer.Type), session)?.Aggregate((Dim)0, (sum, weight) => sum + ElementCount.Of(weight.Value));
    }
}
