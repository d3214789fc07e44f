using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Finds how generated code reads the sizes that the constructor was given.</summary>
internal sealed class SizeSources
{
    private readonly ObjectValue self;
    private readonly IMethodSymbol? constructor;
    private readonly Lazy<IReadOnlyList<KnownSize>> members;
    private readonly Lazy<IReadOnlyList<KnownSize>> all;
    private readonly HashSet<Symbol> asked = [];

    /// <param name="self">The model.</param>
    /// <param name="constructor">Its constructor.</param>
    /// <param name="models">The models of the compilation.</param>
    public SizeSources(ObjectValue self, IMethodSymbol? constructor, NestedModels models)
    {
        (this.self, this.constructor) = (self, constructor);
        members = new(() => [.. MemberSizes()]);
        all = new(() => [.. members.Value, .. new LayerSizes(self, models).All()]);
    }

    /// <summary>The sources of all sizes that have one, in the order of the constructor's parameters.</summary>
    public IEnumerable<SizeSource> All() =>
        from symbol in Symbols
        let source = SourceOf(symbol)
        where source is not null
        select source;

    /// <summary>The constructor's sizes that cannot be read.</summary>
    public IReadOnlyList<Symbol> Missing() => [.. Symbols.Where(symbol => SourceOf(symbol) is null)];

    /// <summary>Sizes of layers that a size takes part in, each with what it must be.</summary>
    public IEnumerable<(SizeSource Source, Condition Condition)> Consequences(Symbol symbol)
    {
        foreach (var known in all.Value.Where(size => size.Size.Symbols.Contains(symbol)))
        {
            var read = new Symbol(known.Name);
            yield return (new SizeSource(read, known.Expression, known.IsSearched), new Comparison(known.Size, Relation.Equal, Dim.Of(read)));
        }
    }

    private IEnumerable<Symbol> Symbols =>
        constructor?.Parameters.SelectMany(parameter => self.Parameters.TryGetValue(parameter, out var value) ? SymbolsOf(value) : []) ?? [];

    private static IEnumerable<Symbol> SymbolsOf(AbstractValue value) => value switch
    {
        PlainValue { Value: IntegerValue size } => size.Dim.Symbols,
        ObjectValue options => options.Members.Values.OfType<PlainValue>().SelectMany(SymbolsOf).Distinct(),
        _ => [],
    };

    private SizeSource? SourceOf(Symbol symbol)
    {
        var size = Dim.Of(symbol);
        if (members.Value.FirstOrDefault(known => !known.IsOfLayer && known.Size.Equals(size)) is { } field)
            return new SizeSource(symbol, field.Expression);
        if (constructor!.Parameters.FirstOrDefault(parameter => parameter.Name == symbol.Name.Split('.')[0]) is { } parameter && Promises.IsCaptured(parameter))
            return new SizeSource(symbol, string.Join(".", symbol.Name.Split('.').Select(Identifiers.Escape)));
        if (members.Value.FirstOrDefault(known => known.Size.Equals(size)) is { } kept)
            return new SizeSource(symbol, kept.Expression);

        return all.Value.Select(known => Solved(known, symbol)).FirstOrDefault(source => source is not null);
    }

    /// <summary>True for a size that can be read without this one.</summary>
    private bool IsReadBeside(Symbol other, Symbol symbol)
    {
        if (other == symbol || !asked.Add(symbol))
            return false;

        var isRead = SourceOf(other) is not null;
        asked.Remove(symbol);
        return isRead;
    }

    /// <summary>The size where a known one is a multiple of it and something more.</summary>
    private SizeSource? Solved(KnownSize known, Symbol symbol)
    {
        Dim At(long value) => known.Size.Substitute(other => other == symbol ? value : null);
        var rest = At(0);
        var factor = At(1) - rest;
        if (factor.Equals(0) || !known.Size.Equals((Dim.Of(symbol) * factor) + rest) || known.Size.Symbols.Any(other => other != symbol && !IsReadBeside(other, symbol)))
            return null;

        var printer = new DimPrinter(other => "this." + RunFace.SizeProperty(other), Facts.None);
        var number = rest.Equals(0) ? known.Expression : $"({known.Expression} - ({printer.Print(rest)}))";
        return new SizeSource(symbol, factor.Equals(1) ? number : $"{number} / ({printer.Print(factor)})", known.IsSearched);
    }

    private IEnumerable<KnownSize> MemberSizes() =>
        from member in Declarations.Storage(self.Type)
        where self.Members.ContainsKey(member) && member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }
        let name = $"this.{Identifiers.Escape(member.Name)}"
        from size in SizesOf(self.Members[member], Declarations.TypeOf(member), name)
        select size;

    private static IEnumerable<KnownSize> SizesOf(AbstractValue value, ITypeSymbol type, string name)
    {
        if (value is PlainValue { Value: IntegerValue size } && ScopeBuilder.IsSize(type))
            yield return new KnownSize(size.Dim, name, IsSearched: false, name);
        if (value is TensorValue { Shape.Rank: { } rank } tensor && type.NullableAnnotation != NullableAnnotation.Annotated)
        {
            for (var i = 0; i < rank; i++)
                yield return new KnownSize(tensor.Shape!.Items[i].Dim!, $"checked((int){name}.Lengths[{i}])", IsSearched: false, $"{name}.Lengths[{i}]", IsOfLayer: true);
        }

        if (value is ObjectValue layer && type.NullableAnnotation != NullableAnnotation.Annotated)
        {
            foreach (var (argument, property) in LayerSizes.PropertiesOf(layer))
                yield return new KnownSize(argument, $"{name}.{property}", IsSearched: false, $"{name}.{property}", IsOfLayer: true);
        }
    }
}

/// <summary>A size that generated code can read.</summary>
/// <param name="Size">The size in the constructor's sizes.</param>
/// <param name="Expression">The C# expression.</param>
/// <param name="IsSearched">True where the expression searches the model's modules.</param>
/// <param name="Name">What messages call it.</param>
/// <param name="IsOfLayer">True where a layer keeps it.</param>
internal sealed record KnownSize(Dim Size, string Expression, bool IsSearched, string Name, bool IsOfLayer = false);
