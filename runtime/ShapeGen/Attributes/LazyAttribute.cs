namespace ShapeGen;

/// <summary>
/// A layer that takes one of its sizes from its first call: in the contracts of its methods that size is a variable, which
/// the first call binds for the instance, and against which every further call is checked.
/// </summary>
/// <param name="size">The size as contracts call it: <c>inFeatures</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LazyAttribute(string size) : Attribute
{
    /// <summary>The size as contracts call it.</summary>
    public string Size { get; } = size;
}
