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
        AccessibilityOf(type, constructor));

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

    /// <summary>The parameters as in source.</summary>
    public static IEnumerable<ConstructorParameter> Parameters(IMethodSymbol? method) =>
        method?.Parameters.Select(parameter => new ConstructorParameter(Names.Global(parameter.Type), parameter.Name, DefaultOf(parameter))) ?? [];

    private static string AccessibilityOf(INamedTypeSymbol type, IMethodSymbol? constructor) =>
        constructor is null || type.IsAbstract || !IsCallable(constructor) || !HalfTyped.IsOnlyOne(constructor) || type.GetMembers().Any(IsRequired)
            ? ""
            : SyntaxFacts.GetText(constructor.DeclaredAccessibility);

    /// <summary>True where generated code can pass each parameter on by its name alone.</summary>
    public static bool IsCallable(IMethodSymbol method) => method.Parameters.All(parameter => parameter.RefKind is RefKind.None or RefKind.In) && HalfTyped.IsWhole(method);

    private static bool IsRequired(ISymbol member) => member is IFieldSymbol { IsRequired: true } or IPropertySymbol { IsRequired: true };

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
