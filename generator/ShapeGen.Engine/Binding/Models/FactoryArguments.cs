using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeGen.Engine;

/// <summary>What a private constructor is given, where one static method alone of its class calls it.</summary>
/// <param name="session">The reading.</param>
/// <param name="interpreter">Reads the static method.</param>
internal sealed class FactoryArguments(BindingSession session, Interpreter interpreter)
{
    /// <summary>The values of its parameters for any arguments of the static method; none where there is no such method.</summary>
    public IReadOnlyDictionary<ISymbol, AbstractValue> Of(IMethodSymbol? constructor)
    {
        var found = new Dictionary<ISymbol, AbstractValue>(SymbolEqualityComparer.Default);
        if (constructor is not { DeclaredAccessibility: Accessibility.Private } || Factory(constructor) is not { } factory)
            return found;

        using (session.Findings.Capture())
        {
            var mark = session.Mark();
            var frame = new Frame(factory, null) { IsOutsideGraph = true };
            foreach (var parameter in factory.Parameters)
                frame.Declare(parameter, new PlainValue(Promises.ValueOf(parameter, ShapeGen.Shapes.SymbolKind.Promised)));
            session.Created = (instance, created) =>
            {
                if (!SymbolEqualityComparer.Default.Equals(created.OriginalDefinition, constructor))
                    return;
                foreach (var parameter in instance.Parameters)
                    found[parameter.Key] = Unowned(parameter.Value, instance);
            };
            interpreter.Evaluate(session.OperationOf(Declarations.BodyOf(factory)!), frame);
            session.Created = null;
            session.GoBack(mark);
        }

        return found;
    }

    /// <summary>A module that the instance has taken is free to be taken by the one that is read.</summary>
    private static AbstractValue Unowned(AbstractValue value, ObjectValue instance) => value is ObjectValue module && ReferenceEquals(module.Owner, instance)
        ? module.Released()
        : value;

    /// <summary>The static method with the only expression that creates an instance of the class.</summary>
    private IMethodSymbol? Factory(IMethodSymbol constructor)
    {
        var type = constructor.ContainingType;
        var creations = type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method is { IsStatic: true, IsGenericMethod: false, MethodKind: MethodKind.Ordinary } && !Declarations.IsGenerated(method) && Declarations.BodyOf(method) is not null)
            .SelectMany(method => method.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax(session.Cancellation).DescendantNodes())
                .OfType<BaseObjectCreationExpressionSyntax>()
                .Where(creation => Creates(creation, type))
                .Select(_ => method))
            .ToList();
        return creations is [var only] ? only : null;
    }

    private static bool Creates(BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol type) => creation switch
    {
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax name } => name.Identifier.ValueText == type.Name,
        ImplicitObjectCreationExpressionSyntax => creation.Parent is ArrowExpressionClauseSyntax or ReturnStatementSyntax,
        _ => false,
    };
}
