using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ShapeGen;

namespace Notebooks;

/// <summary>The contract that stands on a layer, to be read beside the notebook's formula.</summary>
public static class LayerContract
{
    /// <summary>The contract of a layer's <c>Forward</c>.</summary>
    public static string Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] T>() =>
        $"{typeof(T).Name}: {typeof(T).GetMethod("Forward")!.GetCustomAttribute<ShapeAttribute>()!.Contract}";
}
