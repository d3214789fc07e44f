using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The sizes that the layers anywhere in a model keep, and the lengths of its lists of layers.</summary>
internal sealed class LayerSizes(ObjectValue self, NestedModels models)
{
    public IEnumerable<KnownSize> All() => InMembers(self);

    /// <summary>The properties of a layer that are named like its constructor's parameters, with their values.</summary>
    public static IEnumerable<(Dim Size, string Property)> PropertiesOf(ObjectValue layer) =>
        from argument in layer.Arguments
        where argument.Value is IntegerValue or ListValue
        let property = PropertyNamed(argument.Key, layer.Type)
        where property is not null
        from size in SizesOf(argument.Value, property.Type, property.Name)
        select size;

    private static IEnumerable<(Dim, string)> SizesOf(Value value, ITypeSymbol type, string name) => value switch
    {
        IntegerValue size when ScopeBuilder.IsSize(type) => [(size.Dim, name)],
        ListValue list when PartsOf(type, list.Items.Count) is { } parts =>
            list.Items.Zip(parts, (item, part) => (item, part)).Where(pair => pair.item is IntegerValue).Select(pair => (((IntegerValue)pair.item).Dim, $"{name}.{pair.part}")),
        _ => [],
    };

    /// <summary>The properties of a size for each dimension, or null for another type.</summary>
    private static IReadOnlyList<string>? PartsOf(ITypeSymbol type, int count) =>
        type is INamedTypeSymbol { IsValueType: true } size
            ? size.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.Length == count && constructor.Parameters.All(part => ScopeBuilder.IsSize(part.Type) && size.GetMembers(part.Name).Length == 1))?.Parameters.Select(part => part.Name).ToList()
            : null;

    private static IPropertySymbol? PropertyNamed(string argument, INamedTypeSymbol type) =>
        WithBases(type).SelectMany(level => level.GetMembers()).OfType<IPropertySymbol>().FirstOrDefault(property =>
            property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false }
            && string.Equals(property.Name, argument, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }

    private IEnumerable<KnownSize> InMembers(ObjectValue module) =>
        (module.Members.Count == 0 ? [] : Declarations.StorageWithInherited(module.Type.OriginalDefinition))
            .Select(member => module.Members.TryGetValue(member, out var value) ? value : null)
            .OfType<AbstractValue>()
            .SelectMany(value => In(value, module))
            .Concat(module.Children is { } children ? InList(children.Content, module) : []);

    private IEnumerable<KnownSize> In(AbstractValue value, ObjectValue owner) => value switch
    {
        ObjectValue { Path.Length: > 0 } module when ReferenceEquals(module.Owner, owner) => OfModule(module).Concat(InMembers(module)),
        SequenceValue list => InList(list.Content, owner),
        ChoiceValue choice => InEither(choice.Condition, [.. In(choice.WhenTrue, owner)], [.. In(choice.WhenFalse, owner)]),
        _ => [],
    };

    /// <summary>The sizes that can be read whichever of two modules is there: at the same place of both, or at a place that only one of them has, else at one of the other.</summary>
    private IEnumerable<KnownSize> InEither(Condition condition, IReadOnlyList<KnownSize> whenTrue, IReadOnlyList<KnownSize> whenFalse)
    {
        var first = Under(condition, whenTrue);
        var second = Under(!condition, whenFalse);
        foreach (var size in first)
        {
            if (second.Contains(size))
                yield return size;
            else if (size.Optional is { } optional && whenFalse.All(other => other.Optional != optional) && second.FirstOrDefault(other => other.Size.Equals(size.Size)) is { } instead)
                yield return size with { Expression = $"({optional} ?? {instead.Expression})", Optional = null };
        }
    }

    /// <summary>The sizes, each also as it can be said where a condition holds.</summary>
    private IReadOnlyList<KnownSize> Under(Condition condition, IReadOnlyList<KnownSize> sizes) =>
        [.. sizes.Concat(sizes.Select(size => size with { Size = models.Simplify(size.Size, condition) })).Distinct()];

    private IEnumerable<KnownSize> InList(SequenceContent list, ObjectValue owner)
    {
        var found = list.Items.SelectMany(item => In(item, owner));
        if (list.Repeated is not ObjectValue { Path: { } path } repeated || list.Index is null)
            return found;

        var first = (ObjectValue)Substitution.Of(list.Index, 0).In(repeated);
        return found
            .Concat(OfModule(first, path).Concat(InMembers(first)).Select(size => size with { IsSearched = true }))
            .Append(new KnownSize(list.Count, $"{RuntimeNames.ModuleTree}.Modules<object>(this, {Identifiers.Literal(path)}).Length", IsSearched: true, $"{path}.Count"));
    }

    private IEnumerable<KnownSize> OfModule(ObjectValue module, string? path = null)
    {
        var type = Names.Global(module.Type);
        var name = path ?? module.Path!;
        var found = name.Contains('*')
            ? $"{RuntimeNames.ModuleTree}.Modules<{type}>(this, {Identifiers.Literal(name)})[0]"
            : $"{RuntimeNames.ModuleTree}.Module<{type}>(this, {Identifiers.Literal(name)})";
        var sought = name.Contains('*') ? null : $"{RuntimeNames.ModuleTree}.FindModule<{type}>(this, {Identifiers.Literal(name)})?";
        return PropertiesOf(module).Concat(models.PropertiesOf(module)).Select(size =>
            new KnownSize(size.Size, $"{found}.{size.Property}", IsSearched: true, $"{name}.{size.Property}") { Optional = sought is null ? null : $"{sought}.{size.Property}" });
    }
}
