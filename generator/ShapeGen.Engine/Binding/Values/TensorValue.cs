using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>A tensor.</summary>
/// <param name="shape">Its shape, or null where it is not known.</param>
/// <param name="elementType"><c>float</c>, <c>long</c>, <c>int</c> or <c>bool</c>.</param>
internal sealed class TensorValue(Shape? shape, string elementType) : AbstractValue
{
    /// <summary>The index of a tensor that the graph does not compute.</summary>
    public const int NotInGraph = -1;

    public Shape? Shape => shape;

    public string ElementType => elementType;

    /// <summary>Its index among the graph's values.</summary>
    public int Index { get; init; } = NotInGraph;

    /// <summary>What it came from, or null.</summary>
    public TensorOrigin? Origin { get; init; }

    /// <summary>The expression that it came from.</summary>
    public Location? Source { get; init; }

    /// <summary>True where its parameter may be left out by the caller.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True where the cause of its shape not being known stands in the findings.</summary>
    public bool HasCause { get; init; }

    public override bool IsExplained => HasCause;

    public override bool? IsNull => IsOptional ? null : false;

    /// <summary>True for the very same tensor, not only one that is like it.</summary>
    public bool IsSame(TensorValue other) => ReferenceEquals(this, other) || (Index != NotInGraph && Index == other.Index);

    /// <summary>The same tensor where it is known not to be left out.</summary>
    public TensorValue Given() => With(Index, isOptional: false, HasCause);

    /// <summary>A tensor of the same shape that the graph does not compute, for a reason that was told.</summary>
    public TensorValue OutsideGraph() => With(NotInGraph, IsOptional, hasCause: true);

    /// <summary>The same tensor with its shape in another form.</summary>
    public TensorValue WithShape(Shape other) =>
        other.Equals(shape) ? this : new(other, elementType) { Index = Index, Origin = Origin, Source = Source, IsOptional = IsOptional, HasCause = HasCause };

    /// <summary>The same tensor as a value of the graph.</summary>
    public TensorValue At(int index) => With(index, IsOptional, HasCause);

    private TensorValue With(int index, bool isOptional, bool hasCause) =>
        new(shape, elementType) { Index = index, Origin = Origin, Source = Source, IsOptional = isOptional, HasCause = hasCause };

    public ContractInput ToInput() => shape is null ? ContractInput.Unknown : shape;
}
