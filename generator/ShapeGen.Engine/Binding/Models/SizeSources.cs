using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Finds how generated code reads the sizes that the constructor was given.</summary>
internal sealed class SizeSources(ObjectValue self)
{
    /// <summary>The sources of all sizes that have one, in the order of the constructor's parameters.</summary>
    public IEnumerable<SizeSource> All(IMethodSymbol? constructor) =>
        from symbol in SymbolsOf(constructor)
        let expression = ExpressionFor(symbol, constructor!)
        where expression is not null
        select new SizeSource(symbol, expression);

    /// <summary>The first of the constructor's sizes on which the graph depends and which cannot be read, or null.</summary>
    public Symbol? Missing(GraphBuilder graph, IMethodSymbol? constructor)
    {
        var missing = SymbolsOf(constructor).Where(symbol => ExpressionFor(symbol, constructor!) is null).ToList();
        return missing.Count == 0 ? null : graph.Symbols.FirstOrDefault(missing.Contains);
    }

    private static IEnumerable<Symbol> SymbolsOf(IMethodSymbol? constructor) =>
        constructor?.Parameters.Select(parameter => Promises.ValueOf(parameter, ShapeGen.Shapes.SymbolKind.Promised)).OfType<IntegerValue>().SelectMany(value => value.Dim.Symbols) ?? [];

    private string? ExpressionFor(Symbol symbol, IMethodSymbol constructor)
    {
        var size = Dim.Of(symbol);
        return FieldWith(size) ?? (Promises.IsPrimary(constructor) ? symbol.Name : null) ?? LayerWith(size);
    }

    private string? FieldWith(Dim size) =>
        Members.Where(member => member.Value is PlainValue { Value: IntegerValue value } && value.Dim.Equals(size))
            .Select(member => $"this.{member.Key.Name}")
            .FirstOrDefault();

    private string? LayerWith(Dim size) =>
        (from member in Members
         let layer = member.Value as ObjectValue
         where layer is not null && Declarations.TypeOf(member.Key).NullableAnnotation != NullableAnnotation.Annotated
         from argument in layer.Arguments
         where argument.Value is IntegerValue value && value.Dim.Equals(size)
         let property = PropertyNamed(argument.Key, layer.Type)
         where property is not null
         select $"this.{member.Key.Name}.{property.Name}").FirstOrDefault();

    private IEnumerable<KeyValuePair<ISymbol, AbstractValue>> Members =>
        from member in Declarations.Storage(self.Type)
        where self.Members.ContainsKey(member) && IsReadOnly(member)
        select new KeyValuePair<ISymbol, AbstractValue>(member, self.Members[member]);

    private static bool IsReadOnly(ISymbol member) => member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };

    private static IPropertySymbol? PropertyNamed(string argument, INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property =>
            property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
            && ScopeBuilder.IsSize(property.Type)
            && string.Equals(property.Name, argument, StringComparison.OrdinalIgnoreCase));
}
