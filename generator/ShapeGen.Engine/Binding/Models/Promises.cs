using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Constructs an instance of which only its constructor's promise is known: any sizes.</summary>
/// <param name="session">The reading.</param>
/// <param name="interpreter">Reads the constructor.</param>
/// <param name="kind">What may be concluded of the sizes.</param>
internal sealed class Promises(BindingSession session, Interpreter interpreter, ShapeGen.Shapes.SymbolKind kind)
{
    /// <summary>The constructor by which a class is read: the primary one, else the one with most parameters.</summary>
    public static IMethodSymbol? MainConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors
            .Where(constructor => !(constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, type)))
            .OrderByDescending(IsPrimary)
            .ThenByDescending(constructor => constructor.Parameters.Length)
            .FirstOrDefault();

    /// <summary>True for a constructor that is declared in the class's own header.</summary>
    public static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax);

    /// <summary>Reads the constructor with every size as a symbol.</summary>
    public void Construct(ObjectValue self, IMethodSymbol constructor)
    {
        interpreter.Construct(self, constructor, Enter(self, constructor));
        Memory.Escape(self);
    }

    /// <summary>The constructor's body before its first statement: every size is a symbol, and its requirements hold.</summary>
    public Frame Enter(ObjectValue self, IMethodSymbol constructor)
    {
        var frame = new Frame(constructor, self) { IsOutsideGraph = true };
        foreach (var parameter in constructor.Parameters)
        {
            var value = ValueOf(parameter, kind);
            self.Arguments[parameter.Name] = value;
            self.Parameters[parameter] = new PlainValue(value);
            frame.Declare(parameter, new PlainValue(value));
        }

        foreach (var text in ConstructorRequirements.Of(self.Type, constructor))
        {
            if (Expression.TryParse(text, out var requirement, out _) && requirement!.Evaluate(ScopeBuilder.Of(self, session), session.Facts) is BooleanValue known)
                session.Promise(known.Condition);
        }

        return frame;
    }

    /// <summary>Any size for an integer, an open condition for a truth value; unknown for all else.</summary>
    public static Value ValueOf(IParameterSymbol parameter, ShapeGen.Shapes.SymbolKind kind) => parameter.Type.SpecialType switch
    {
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr => Dim.Of(new Symbol(parameter.Name, kind)),
        SpecialType.System_Boolean => new BooleanValue(new UnknownCondition(parameter.Name)),
        _ => Value.Unknown,
    };
}
