using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Says which sizes the generated part of a model has, so that a model that holds it can read them.</summary>
internal sealed class NestedModels(BindingSession session)
{
    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<string>> known = new(SymbolEqualityComparer.Default);

    /// <summary>The generated properties of a model of this compilation, with their values.</summary>
    public IEnumerable<(Dim Size, string Property)> PropertiesOf(ObjectValue model) =>
        from name in NamesOf(model.Type)
        where model.Arguments.TryGetValue(name, out var value) && value is IntegerValue
        select (((IntegerValue)model.Arguments[name]).Dim, RunFace.SizeProperty(name));

    /// <summary>The parameters of its constructor that its generated part keeps.</summary>
    private IReadOnlyList<string> NamesOf(INamedTypeSymbol type)
    {
        if (!session.HasSource(type) || type.IsGenericType || !Attributes.Has(type, Attributes.Model))
            return [];
        if (!known.TryGetValue(type, out var names))
            known[type] = names = Read(type);
        return names;
    }

    private IReadOnlyList<string> Read(INamedTypeSymbol type)
    {
        known[type] = [];
        if (ModelReader.ForwardOf(type) is not { } forward || session.Contracts.Find(forward) is null || type.GetMembers("Run").Any(member => !IsGenerated(member)) || Promises.MainConstructor(type) is not { } constructor)
            return [];

        var inner = session.Fresh();
        var self = new ObjectValue(type) { IsRoot = true };
        new Promises(inner, new Interpreter(inner), ShapeGen.Shapes.SymbolKind.Promised).Construct(self, constructor);
        return [.. new SizeSources(self, constructor, this).All().Select(source => source.Symbol.Name)];
    }

    /// <summary>The analyzer sees the generated part too.</summary>
    private static bool IsGenerated(ISymbol member) => member is IMethodSymbol method && Declarations.IsGenerated(method);
}
