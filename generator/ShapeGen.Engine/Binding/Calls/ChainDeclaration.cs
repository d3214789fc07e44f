using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>A <c>[Chain]</c> as declared.</summary>
/// <param name="Method">The static method with <c>global::</c>.</param>
/// <param name="Stage">The type of its stages with <c>global::</c>.</param>
/// <param name="Conditions">What must be true of the call at each stage.</param>
internal sealed record ChainDeclaration(string Method, string Stage, EquatableArray<string> Conditions)
{
    /// <summary>The chain that a kernel declares; null where it declares none that has a method with stages.</summary>
    public static ChainDeclaration? Of(IMethodSymbol kernel) =>
        Attributes.Find(kernel, Attributes.Chain) is { ConstructorArguments: [{ Value: INamedTypeSymbol type }, { Value: string name }, { Kind: TypedConstantKind.Array } conditions] }
            && type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault() is { Parameters: [_, _, { Type: var stage }, ..] }
            ? new($"{Names.Global(type)}.{name}", Names.Global(stage), new(conditions.Values.Select(condition => condition.Value as string ?? "")))
            : null;
}
