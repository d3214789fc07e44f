using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeGen.Engine;

/// <summary>The rules on what a model has: a forward pass, and no layer that nothing uses.</summary>
internal static class ModelRules
{
    public static void Check(INamedTypeSymbol type, FindingSink findings, CancellationToken cancellation)
    {
        if (type.IsAbstract)
            return;

        if (!HasTensorMethod(type))
        {
            var message = $"'{type.Name}' is marked as a model and has no method 'Forward', so there is nothing to check or to compile";
            findings.TellDeclaration(RuleIds.NoForward, DeclarationRules.NameOf(type), BindingMessages.Plain(message));
            return;
        }

        var layers = type.GetMembers().Where(IsPrivateLayer).ToList();
        if (layers.Count == 0)
            return;

        var used = NamesUsedIn(type, cancellation);
        foreach (var layer in layers.Where(layer => !used.Contains(layer.Name)))
            findings.TellDeclaration(RuleIds.UnusedLayer, layer.Locations[0], BindingMessages.Plain($"'{layer.Name}' is used nowhere in '{type.Name}': 'Forward' goes on without it"));
    }

    private static bool HasTensorMethod(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers().OfType<IMethodSymbol>().Any(method => method.Name == "Forward" || TensorTypes.Count(method.ReturnType) > 0 || method.Parameters.Any(parameter => TensorTypes.Count(parameter.Type) > 0)))
                return true;
        }

        return false;
    }

    private static bool IsPrivateLayer(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Private, IsStatic: false, IsImplicitlyDeclared: false } and (IFieldSymbol or IPropertySymbol)
        && StateReader.IsModule(Declarations.TypeOf(member));

    /// <summary>The names that the class's own code reads; what is only written to is not among them.</summary>
    private static HashSet<string> NamesUsedIn(INamedTypeSymbol type, CancellationToken cancellation) =>
    [
        .. type.DeclaringSyntaxReferences
            .Where(reference => !Declarations.IsGenerated(reference.SyntaxTree))
            .SelectMany(reference => reference.GetSyntax(cancellation).DescendantNodes())
            .OfType<SimpleNameSyntax>()
            .Where(name => !IsWritten(name))
            .Select(name => name.Identifier.ValueText),
    ];

    private static bool IsWritten(SimpleNameSyntax name)
    {
        SyntaxNode target = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : name;
        return target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == target;
    }
}
