using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeGen.Analyzers;

/// <summary>Passes over blocks that have nothing to do with shapes, so that other code costs next to nothing.</summary>
internal static class Relevance
{
    public static bool IsRelevant(ISymbol owner, ImmutableArray<IOperation> blocks) =>
        (owner.ContainingType is { } type && Inference.IsModel(type))
        || HasContract(owner)
        || blocks.SelectMany(block => block.DescendantsAndSelf()).Any(IsRelevant);

    private static bool IsRelevant(IOperation operation) => operation switch
    {
        IInvocationOperation invocation =>
            HasContract(invocation.TargetMethod) || IsTensor(invocation.Type) || invocation.Arguments.Any(argument => IsTensor(argument.Value.Type)),
        IObjectCreationOperation creation =>
            creation.Constructor is { } constructor
            && (HasRequirement(constructor) || HasRequirement(constructor.ContainingType) || creation.Arguments.Any(argument => IsTensor(argument.Value.Type) || IsModule(argument.Value.Type))),
        IPropertyReferenceOperation property => IsTensor(property.Type) || IsTensor(property.Instance?.Type),
        IBinaryOperation binary => IsTensor(binary.Type),
        _ => false,
    };

    private static bool HasContract(ISymbol symbol) => Has(symbol, "ShapeAttribute");

    private static bool HasRequirement(ISymbol symbol) => Has(symbol, "RequiresAttribute") || Has(symbol, "InferredRequirementAttribute");

    private static bool IsModule(ITypeSymbol? type) => type is not null && type.AllInterfaces.Any(candidate => candidate.Name == "IStateful");

    private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(candidate => candidate.AttributeClass?.Name == attribute);

    private static bool IsTensor(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Tensor", Arity: 1 };
}
