using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What a method declares of itself: its shapes, and what computes it.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Kernel">The kernel, or null.</param>
/// <param name="IsView">True where the floats stay where they are.</param>
/// <param name="Pointwise">The function applied to each float, or null.</param>
internal sealed record MethodContract(Contract Contract, KernelDeclaration? Kernel, bool IsView, PointwiseDeclaration? Pointwise)
{
    /// <summary>True where the graph can have a node for it.</summary>
    public bool IsCompiled => Kernel is not null || IsView;
}

/// <summary>A <c>[Pointwise]</c> as declared: the arguments are expressions still.</summary>
internal sealed record PointwiseDeclaration(string Kind, IReadOnlyList<string> Arguments);
