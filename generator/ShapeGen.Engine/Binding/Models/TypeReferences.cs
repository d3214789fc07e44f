using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeGen.Engine;

/// <summary>Describes the class that is extended.</summary>
internal static class TypeReferences
{
    public static TypeReference Of(INamedTypeSymbol type, IMethodSymbol? constructor) => new(
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "",
        new(Containers(type).Reverse().Select(Header)),
        Header(type),
        NameOf(type),
        SyntaxFacts.GetText(type.DeclaredAccessibility),
        new(Parameters(constructor)),
        new(type.GetMembers().Where(member => !member.IsImplicitlyDeclared && member.CanBeReferencedByName).Select(member => member.Name).Distinct()),
        SyntaxFacts.GetText(constructor?.DeclaredAccessibility ?? Accessibility.Public));

    private static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            yield return outer;
    }

    private static string Header(INamedTypeSymbol type) => $"partial {KeywordOf(type)} {NameOf(type)}";

    private static string KeywordOf(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    private static string NameOf(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static IEnumerable<ConstructorParameter> Parameters(IMethodSymbol? constructor) =>
        constructor?.Parameters.Select(parameter =>
            new ConstructorParameter(Names.Global(parameter.Type), parameter.Name, DefaultOf(parameter)))
        ?? [];

    private static string? DefaultOf(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
            return null;
        if (parameter.Type.TypeKind == TypeKind.Enum && parameter.ExplicitDefaultValue is { } number)
            return EnumNames.Of(parameter.Type, number) is { } name ? $"{Names.Global(parameter.Type)}.{name}" : $"({Names.Global(parameter.Type)})({number})";
        if (parameter.ExplicitDefaultValue is not { } value)
            return parameter.Type.IsValueType ? "default" : "null";

        var literal = SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
        return value switch
        {
            float => literal + "f",
            decimal => literal + "m",
            _ => literal,
        };
    }
}
