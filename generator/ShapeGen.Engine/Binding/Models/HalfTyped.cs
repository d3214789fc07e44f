using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>Tells declarations that are still being typed, which generated code cannot repeat.</summary>
internal static class HalfTyped
{
    /// <summary>True where the class, those around it, their type parameters and the namespace have names.</summary>
    public static bool HasNames(INamedTypeSymbol type) => HasNames(type.ContainingNamespace) && AreNamed(type);

    private static bool HasNames(INamespaceSymbol? space) => space is null or { IsGlobalNamespace: true } || (space.CanBeReferencedByName && HasNames(space.ContainingNamespace));

    private static bool AreNamed(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (!type.CanBeReferencedByName || !type.TypeParameters.All(parameter => parameter.CanBeReferencedByName))
                return false;
        }

        return true;
    }

    /// <summary>True where each parameter has a name of its own and a type, and the result has a type.</summary>
    public static bool IsWhole(IMethodSymbol method) =>
        IsWhole(method.ReturnType)
        && method.Parameters.All(parameter => parameter.CanBeReferencedByName && IsWhole(parameter.Type))
        && method.Parameters.Select(parameter => parameter.Name).Distinct().Count() == method.Parameters.Length;

    /// <summary>True for a constructor of whose parameters' types there is no other.</summary>
    public static bool IsOnlyOne(IMethodSymbol constructor) => constructor.ContainingType.InstanceConstructors.Count(other =>
        other.Parameters.Select(parameter => parameter.Type).SequenceEqual(constructor.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default)) == 1;

    /// <summary>True for a member that no other one shares its name with.</summary>
    public static bool IsOnlyOne(ISymbol member) => member.CanBeReferencedByName && member.ContainingType.GetMembers(member.Name).Length == 1;

    private static bool IsWhole(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => false,
        IArrayTypeSymbol array => IsWhole(array.ElementType),
        INamedTypeSymbol named => !named.IsUnboundGenericType && named.TypeArguments.All(argument => IsArgument(argument, named)),
        _ => true,
    };

    private static bool IsArgument(ITypeSymbol argument, INamedTypeSymbol of) =>
        IsWhole(argument) && !(argument is ITypeParameterSymbol && SymbolEqualityComparer.Default.Equals(argument.ContainingSymbol, of.OriginalDefinition));
}
