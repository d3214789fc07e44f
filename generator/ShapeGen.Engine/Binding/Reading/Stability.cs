using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeGen.Engine;

/// <summary>Says which members keep the value that their constructor gave them.</summary>
internal static class Stability
{
    /// <summary>True for what is read-only, and for a private field that only constructors write.</summary>
    /// <param name="member">The field or property.</param>
    /// <param name="isCreated">True where the expression that created the instance, with its initialiser, was read.</param>
    /// <param name="session">The reading.</param>
    public static bool IsStable(ISymbol member, bool isCreated, BindingSession session) => member switch
    {
        IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true } => true,
        IPropertySymbol property => property.SetMethod is null || (property.SetMethod.IsInitOnly && isCreated),
        IFieldSymbol { DeclaredAccessibility: Accessibility.Private } field => session.IsNeverWritten(field),
        _ => false,
    };

    /// <summary>True where no method but a constructor names the field, or the primary constructor's parameter, as a target.</summary>
    public static bool IsNeverWritten(ISymbol field) =>
        !field.ContainingType.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax().DescendantNodes())
            .Where(IsTarget)
            .Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == field.Name && !IsInConstructor(node));

    /// <summary>True where the class itself writes no item of the array that the member holds.</summary>
    public static bool IsTable(ISymbol member) =>
        !member.ContainingType.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax().DescendantNodes())
            .OfType<ElementAccessExpressionSyntax>()
            .Any(item => item.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().LastOrDefault()?.Identifier.ValueText == member.Name && IsWritten(item));

    private static bool IsTarget(SyntaxNode node) => node is IdentifierNameSyntax && IsWritten(Outermost(node));

    private static bool IsWritten(SyntaxNode target) => target.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == target,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        RefExpressionSyntax => true,
        _ => false,
    };

    private static SyntaxNode Outermost(SyntaxNode name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private static bool IsInConstructor(SyntaxNode node) => node.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null;
}
