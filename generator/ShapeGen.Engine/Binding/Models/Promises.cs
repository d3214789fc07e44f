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

    /// <summary>True for a parameter that all members of the class can name: a primary constructor's that no member hides.</summary>
    public static bool IsCaptured(IParameterSymbol parameter) =>
        parameter.CanBeReferencedByName && parameter.ContainingSymbol is IMethodSymbol constructor && IsPrimary(constructor) && !constructor.ContainingType.GetMembers(parameter.Name).Any() && constructor.Parameters.Count(other => other.Name == parameter.Name) == 1;

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
            AbstractValue given = IsCaptured(parameter) && parameter.Type.SpecialType is SpecialType.System_Single or SpecialType.System_Double
                ? new FormulaValue(Formula.Of(Identifiers.Escape(parameter.Name)))
                : (AbstractValue?)Options(parameter) ?? new PlainValue(value);
            self.Parameters[parameter] = given;
            frame.Declare(parameter, given);
        }

        foreach (var text in ConstructorRequirements.Of(self.Type, constructor))
        {
            if (Expression.Find(text)?.Evaluate(ScopeBuilder.Of(self, session), session.Facts) is BooleanValue known)
                session.Promise(known.Condition);
        }

        return frame;
    }

    /// <summary>A contract cannot name what an object holds, so that it promises nothing of it.</summary>
    private const ShapeGen.Shapes.SymbolKind OfOptions = ShapeGen.Shapes.SymbolKind.Inferred;

    /// <summary>An object that holds sizes, each of which may be any: <c>config.Layers</c>; null for another type.</summary>
    private ObjectValue? Options(IParameterSymbol parameter)
    {
        if (parameter.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false } type || !session.HasSource(type) || StateReader.IsModule(type) || MainConstructor(type) is not { } constructor)
            return null;

        var options = new ObjectValue(type) { Declaration = parameter.Locations.FirstOrDefault() };
        var frame = new Frame(constructor, options) { IsOutsideGraph = true };
        foreach (var part in constructor.Parameters)
        {
            var value = ValueOf(part.Type, $"{parameter.Name}.{part.Name}", OfOptions);
            options.Arguments[part.Name] = value;
            options.Parameters[part] = new PlainValue(value);
            frame.Declare(part, new PlainValue(value));
        }

        interpreter.Construct(options, constructor, frame);
        foreach (var property in Declarations.Storage(type).OfType<IPropertySymbol>().Where(property => property.SetMethod is not null && Declarations.ParameterOf(property, constructor) is null))
            options.Members[property] = new PlainValue(ValueOf(property.Type, $"{parameter.Name}.{property.Name}", OfOptions));
        return options;
    }

    /// <summary>Any size for an integer, an open condition for a truth value; unknown for all else.</summary>
    public static Value ValueOf(IParameterSymbol parameter, ShapeGen.Shapes.SymbolKind kind) => ValueOf(parameter.Type, parameter.Name, kind);

    private static Value ValueOf(ITypeSymbol type, string name, ShapeGen.Shapes.SymbolKind kind) => type.SpecialType switch
    {
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr => Dim.Of(new Symbol(name, kind)),
        SpecialType.System_Boolean => new BooleanValue(new UnknownCondition(name)),
        _ => Value.Unknown,
    };
}
