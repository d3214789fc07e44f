using Microsoft.CodeAnalysis;
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

/// <summary>A <c>[Kernel]</c> as declared.</summary>
/// <param name="Method">The kernel.</param>
/// <param name="InPlace">True where its output may be its first input's memory.</param>
/// <param name="Arguments">What its parameters take, by their names, where they do not say it themselves.</param>
internal sealed record KernelDeclaration(IMethodSymbol Method, bool InPlace, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>The kernel for a list of tensors that stand one behind the other, or null.</summary>
    public IMethodSymbol? Stacked { get; init; }

    /// <summary>True where some of a list's tensors that follow each other may be replaced by what it makes of them.</summary>
    public bool InParts { get; init; }
}

/// <summary>A <c>[Pointwise]</c> as declared: the arguments are expressions still.</summary>
internal sealed record PointwiseDeclaration(string Kind, IReadOnlyList<string> Arguments);
