using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeGen.Engine;

/// <summary>Finds the parts of declarations that are read.</summary>
internal static class Declarations
{
    /// <summary>The initialiser of a field or property, or null.</summary>
    public static EqualsValueClauseSyntax? InitializerOf(ISymbol member) =>
        member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).Select(syntax => syntax switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        }).FirstOrDefault(initializer => initializer is not null);

    /// <summary>The parameter of a record's constructor that a property has the value of, or null.</summary>
    public static IParameterSymbol? ParameterOf(ISymbol member, IMethodSymbol constructor) =>
        member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ParameterSyntax)
            ? constructor.OriginalDefinition.Parameters.FirstOrDefault(parameter => parameter.Name == member.Name)
            : null;

    /// <summary>True for a property that has storage of its own.</summary>
    public static bool IsAuto(IPropertySymbol property) => BackingFieldOf(property) is not null;

    private static IFieldSymbol? BackingFieldOf(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    /// <summary>The body of a method, accessor or local function, or null.</summary>
    public static SyntaxNode? BodyOf(IMethodSymbol method) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).FirstOrDefault(HasBody);

    /// <summary>True for what a generator made: the analyzer sees it and the generator does not.</summary>
    public static bool IsGenerated(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.All(reference => IsGenerated(reference.SyntaxTree));

    /// <summary>As above, of a whole file.</summary>
    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    private static bool HasBody(SyntaxNode syntax) => syntax switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        LocalFunctionStatementSyntax function => function.Body is not null || function.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        ArrowExpressionClauseSyntax or CompilationUnitSyntax => true,
        _ => false,
    };

    /// <summary>Fields and properties with storage in the order of their declaration.</summary>
    public static IEnumerable<ISymbol> Storage(INamedTypeSymbol type) => type.GetMembers().Where(member => member switch
    {
        IFieldSymbol field => field is { IsStatic: false, IsConst: false, AssociatedSymbol: null, IsImplicitlyDeclared: false } && HalfTyped.IsOnlyOne(field),
        IPropertySymbol property => property is { IsStatic: false, IsIndexer: false } && IsAuto(property) && HalfTyped.IsOnlyOne(property),
        _ => false,
    });

    /// <summary>As above, those that are inherited and can be named included, the base class's first.</summary>
    public static IEnumerable<ISymbol> StorageWithInherited(INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: SpecialType.None } inherited
            ? StorageWithInherited(inherited).Where(member => member.DeclaredAccessibility != Accessibility.Private).Concat(Storage(type))
            : Storage(type);

    /// <summary>The type that a field or property has.</summary>
    public static ITypeSymbol TypeOf(ISymbol member) => member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;

    public static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>()
            .All(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
