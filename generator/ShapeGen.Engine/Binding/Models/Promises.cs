using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Constructs an instance of which only its constructor's promise is known: any sizes.</summary>
/// <param name="session">The reading.</param>
/// <param name="interpreter">Reads the constructor.</param>
/// <param name="kind">What may be concluded of the sizes.</param>
/// <param name="injected">What is known of the constructor's arguments, or null.</param>
internal sealed class Promises(BindingSession session, Interpreter interpreter, ShapeGen.Shapes.SymbolKind kind, IReadOnlyDictionary<ISymbol, AbstractValue>? injected = null)
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

    private readonly IReadOnlyDictionary<ISymbol, AbstractValue> injected = injected ?? new Dictionary<ISymbol, AbstractValue>(SymbolEqualityComparer.Default);

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
            var given = injected.TryGetValue(parameter, out var known) ? known
                : IsCaptured(parameter) && parameter.Type.SpecialType is SpecialType.System_Single or SpecialType.System_Double ? new FormulaValue(Formula.Of(Identifiers.Escape(parameter.Name)))
                : Any(parameter.Type, parameter.Name, parameter.Locations.FirstOrDefault(), depth: 0) ?? new PlainValue(value);
            if (given is PlainValue plain)
                self.Arguments[parameter.Name] = plain.Value;
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

    /// <summary>An object or a list that holds sizes, each of which may be any: <c>config.Layers</c>, <c>widths[0]</c>; null for another type.</summary>
    private AbstractValue? Any(ITypeSymbol type, string name, Location? place, int depth) =>
        depth > MaximumDepth ? null
        : ItemOf(type) is { } item ? List(item, type is IArrayTypeSymbol, name)
        : type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsGenericType: false, IsTupleType: false } named && IsOptions(named) ? Options(named, place, (part, partType) => ValueOf(partType, $"{name}.{part}", OfOptions), (part, partType) => Any(partType, $"{name}.{part}", place, depth + 1))
        : null;

    private const int MaximumDepth = 3;

    private bool IsOptions(INamedTypeSymbol type) => session.HasSource(type) && !StateReader.IsModule(type) && MainConstructor(type) is not null;

    private ObjectValue Options(INamedTypeSymbol type, Location? place, Func<string, ITypeSymbol, Value> valueOf, Func<string, ITypeSymbol, AbstractValue?> partOf)
    {
        var constructor = MainConstructor(type)!;
        var options = new ObjectValue(type) { Declaration = place };
        var frame = new Frame(constructor, options) { IsOutsideGraph = true };
        foreach (var part in constructor.Parameters)
        {
            var value = valueOf(part.Name, part.Type);
            var given = partOf(part.Name, part.Type) ?? new PlainValue(value);
            options.Arguments[part.Name] = value;
            options.Parameters[part] = given;
            frame.Declare(part, given);
        }

        interpreter.Construct(options, constructor, frame);
        foreach (var property in Declarations.Storage(type).OfType<IPropertySymbol>().Where(property => property.SetMethod is not null && Declarations.ParameterOf(property, constructor) is null))
            options.Members[property] = partOf(property.Name, property.Type) ?? new PlainValue(valueOf(property.Name, property.Type));
        return options;
    }

    /// <summary>What an array or a list holds, where that may be sizes; null for another type.</summary>
    private static ITypeSymbol? ItemOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType: var item } => item,
        INamedTypeSymbol { Arity: 1, TypeArguments: [var item], Name: "List" or "IList" or "IReadOnlyList" or "IEnumerable" or "ICollection" or "IReadOnlyCollection" or "ReadOnlySpan" or "Span" or "ImmutableArray" } => item,
        _ => null,
    };

    /// <summary>A list of any length of what holds sizes, each item different from all others; null where it holds something else.</summary>
    private SequenceValue? List(ITypeSymbol item, bool isFixed, string name)
    {
        var index = session.NewPass("item");
        return ItemAt(item, name, Dim.Of(index)) is not { } repeated ? null : new SequenceValue([])
        {
            Content = new([]) { IsFixed = isFixed, Repeated = repeated, Index = index, Times = Dim.Of(new Symbol($"{name}.Length", OfOptions)) },
        };
    }

    private AbstractValue? ItemAt(ITypeSymbol type, string name, Dim index) => type switch
    {
        _ when ScopeBuilder.IsSize(type) => AbstractValue.Of(Dim.Item(new Symbol(name, OfOptions), index)),
        INamedTypeSymbol { IsTupleType: true } tuple => new SequenceValue(tuple.TupleElements.Select(part => ItemAt(part.Type, $"{name}.{part.Name}", index) ?? AbstractValue.Unknown)) { IsTuple = true },
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsGenericType: false } named when IsOptions(named) =>
            Options(named, named.Locations.FirstOrDefault(), (part, partType) => ScopeBuilder.IsSize(partType) ? Dim.Item(new Symbol($"{name}.{part}", OfOptions), index) : Value.Unknown, (_, _) => null),
        _ => null,
    };

    /// <summary>Any size for an integer, an open condition for a truth value; unknown for all else.</summary>
    public static Value ValueOf(IParameterSymbol parameter, ShapeGen.Shapes.SymbolKind kind) => ValueOf(parameter.Type, parameter.Name, kind);

    private static Value ValueOf(ITypeSymbol type, string name, ShapeGen.Shapes.SymbolKind kind) => type.SpecialType switch
    {
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr => Dim.Of(new Symbol(name, kind)),
        SpecialType.System_Boolean => new BooleanValue(new UnknownCondition(name)),
        _ => Value.Unknown,
    };
}
