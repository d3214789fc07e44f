namespace ShapeGen;

/// <summary>
/// A weight of a layer, so that a build knows it: its name in the state dictionary and its shape, in the notation of
/// contracts over the constructor's parameters.
/// </summary>
/// <param name="name">The name; <c>{k}</c> in it is the number of the weight where there are several (<see cref="Count"/>).</param>
/// <param name="shape">The shape: <c>(outFeatures, inFeatures)</c>, <c>(outFeatures,)</c> for a vector. It may use <c>k</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class WeightAttribute(string name, string shape) : Attribute
{
    /// <summary>The name in the state dictionary.</summary>
    public string Name { get; } = name;

    /// <summary>The shape in the notation of contracts.</summary>
    public string Shape { get; } = shape;

    /// <summary>The condition under which the layer has it (<c>bias</c>), or null for always.</summary>
    public string? When { get; init; }

    /// <summary>How many there are, with <c>k</c> from 0 on, or null for one.</summary>
    public string? Count { get; init; }

    /// <summary>True for a constant that is saved with the weights but is none.</summary>
    public bool IsBuffer { get; init; }
}
