namespace ShapeGen;

/// <summary>
/// Marks a partial class as a neural network: its <c>Forward</c> method is checked at build, and <c>Run</c>, <c>Load</c>,
/// the state dictionary and the summary are generated into it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModelAttribute : Attribute
{
    /// <summary>True to have a <see cref="ModelDiagram"/> of the forward pass generated as the static property <c>Diagram</c>.</summary>
    public bool Diagram { get; init; }
}

/// <summary>A tensor field that is a weight of its model: it is part of the state dictionary and is loaded in place.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ParameterAttribute : Attribute;

/// <summary>A tensor field that is a constant of its model: it is part of the state dictionary but not a weight.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class BufferAttribute : Attribute;

/// <summary>
/// The name of a field or property in the state dictionary where it is not the member's name in snake case
/// (<c>linearLayer</c>, <c>_linearLayer</c> and <c>LinearLayer</c> are <c>linear_layer</c>).
/// </summary>
/// <param name="name">The name under which PyTorch's state dictionary has it.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class StateNameAttribute(string name) : Attribute
{
    /// <summary>The name in the state dictionary.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// A method that copies a dictionary's tensors by their names into a module, its own or the one that it is given: the build holds their
/// shapes against the module's.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LoadsStateAttribute : Attribute;
