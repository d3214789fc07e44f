using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Holds a constructor's arguments against the <c>[Requires]</c> of the class and the constructor.</summary>
internal sealed class ConstructorRequirements(BindingSession session, ObjectValue instance, IMethodSymbol constructor, SyntaxNode creation, Frame frame)
{
    /// <summary>Tells the first requirement that is refuted; true where there is none.</summary>
    public bool Check()
    {
        var scope = ScopeBuilder.Of(instance, session);
        var inferred = Attributes.All(instance.Type, Attributes.InferredRequirement).Select(Attributes.Text).OfType<string>();
        foreach (var text in Of(instance.Type, constructor).Concat(inferred))
        {
            if (Expression.Find(text) is { } requirement && !Holds(requirement, scope))
                return false;
        }

        return true;
    }

    /// <summary>The requirements of a class and its constructor as written.</summary>
    public static IEnumerable<string> Of(INamedTypeSymbol type, IMethodSymbol constructor) =>
        new ISymbol[] { type, constructor }
            .SelectMany(symbol => Attributes.All(symbol, Attributes.Requires))
            .Select(Attributes.Text)
            .OfType<string>();

    private bool Holds(Expression requirement, IReadOnlyDictionary<string, Value> scope)
    {
        if (requirement.Evaluate(scope, session.Facts) is not BooleanValue value)
            return true;

        var verdict = session.Facts.Decide(value.Condition);
        if (verdict.Kind == VerdictKind.Conditional)
            session.Require(verdict.Requirement ?? value.Condition);
        if (verdict.Kind != VerdictKind.Refuted)
            return true;

        var message = Messages.Describe(requirement, scope, instance.Type.Name, verdict.Counterexample);
        var (node, others) = Place(requirement);
        session.Findings.Tell(RuleIds.ConstructorRequirement, node, frame, message, others);
        return false;
    }

    /// <summary>The argument where one alone takes part; of two the one that divides; else all arguments.</summary>
    private (SyntaxNode Node, IReadOnlyList<Location> Others) Place(Expression requirement)
    {
        var places = requirement.Names
            .Select(name => instance.ArgumentPlaces.TryGetValue(name.Key, out var place) ? place : null)
            .OfType<SyntaxNode>()
            .ToList();
        var node = places is [var only] ? only : DivisorOf(requirement) ?? ArgumentsOf(creation);
        return (node, [.. places.Where(place => place != node).Select(place => place.GetLocation())]);
    }

    private SyntaxNode? DivisorOf(Expression requirement) =>
        requirement.Divisor is { Text: var name } && instance.ArgumentPlaces.TryGetValue(name, out var place) ? place : null;

    private static SyntaxNode ArgumentsOf(SyntaxNode creation) => creation switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => arguments,
        ConstructorInitializerSyntax { ArgumentList: var arguments } => arguments,
        PrimaryConstructorBaseTypeSyntax { ArgumentList: var arguments } => arguments,
        _ => creation,
    };
}
