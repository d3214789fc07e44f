using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Counts the floats in a layer's own weights, as its class declares them.</summary>
internal static class ParameterCount
{
    /// <summary>The number, or null where it depends on what is not known.</summary>
    public static Dim? Of(ObjectValue layer, BindingSession session)
    {
        var declared = session.DeclaredNames(layer.Type);
        return declared.HasOwnWeights || LazySizes.IsOpen(layer) ? null : DeclaredWeights.Of(layer, declared.Weights, session)?.Aggregate((Dim)0, (sum, weight) => sum + ElementCount.Of(weight.Value));
    }
}
