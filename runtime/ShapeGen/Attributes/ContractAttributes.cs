using System.ComponentModel;

namespace ShapeGen;

/// <summary>
/// The shape contract of a method: what it wants of its tensors and what it promises of its results, such as
/// <c>(N, inChannels, L) -> (N, outChannels, L - kernelSize + 1)</c>. The notation is described in docs/contracts.md.
/// </summary>
/// <param name="contract">The contract.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class ShapeAttribute(string contract) : Attribute
{
    /// <summary>The contract.</summary>
    public string Contract { get; } = contract;
}

/// <summary>A condition on a constructor's arguments, such as <c>inChannels % groups == 0</c>; reported where the class is constructed.</summary>
/// <param name="condition">The condition in the notation of contracts.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Constructor, AllowMultiple = true, Inherited = false)]
public sealed class RequiresAttribute(string condition) : Attribute
{
    /// <summary>The condition.</summary>
    public string Condition { get; } = condition;
}

/// <summary>
/// A condition on a constructor's arguments that nobody wrote and that the forward pass needs, written by the generator; reported
/// where the class is constructed.
/// </summary>
/// <param name="condition">The condition in the notation of contracts.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InferredRequirementAttribute(string condition) : Attribute
{
    /// <summary>The condition.</summary>
    public string Condition { get; } = condition;
}

/// <summary>
/// A method's contract with the conditions that its body needs besides, written by the generator; other assemblies hold calls
/// against it.
/// </summary>
/// <param name="method">The method's name.</param>
/// <param name="contract">The contract.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EffectiveContractAttribute(string method, string contract) : Attribute
{
    /// <summary>The method's name.</summary>
    public string Method { get; } = method;

    /// <summary>The contract.</summary>
    public string Contract { get; } = contract;
}

/// <summary>What a conversion into a size type makes of its operand, in the notation of contracts: <c>(value, value)</c>.</summary>
/// <param name="expression">The value; the operand goes by the parameter's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MeaningAttribute(string expression) : Attribute
{
    /// <summary>The value in the notation of contracts.</summary>
    public string Expression { get; } = expression;
}
