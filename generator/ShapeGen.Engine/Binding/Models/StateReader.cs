using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>Lists the fields and properties of a model that hold weights and modules.</summary>
internal static class StateReader
{
    public static IEnumerable<StateMember> Read(INamedTypeSymbol type) =>
        Members(type).Select(member => new StateMember(member.Symbol.Name, member.Name, member.Kind));

    /// <summary>As above, with the fields and properties themselves.</summary>
    public static IEnumerable<StateSymbol> Members(INamedTypeSymbol type) =>
        from member in Declarations.StorageWithInherited(type)
        let kind = KindOf(member)
        where kind is not null
        select new StateSymbol(member, Adoption.NameOf(member), kind.Value);

    /// <summary>True for what has weights or may have.</summary>
    public static bool IsStateful(ITypeSymbol type) => type.AllInterfaces.Any(candidate => candidate.Name == "IStateful" && Names.IsOurs(candidate));

    private static StateKind? KindOf(ISymbol member)
    {
        var type = Declarations.TypeOf(member);
        return Attributes.Has(member, Attributes.Parameter) ? StateKind.Parameter
            : Attributes.Has(member, Attributes.Buffer) ? StateKind.Buffer
            : IsModule(type) ? StateKind.Module
            : ItemOf(type) is { } item && IsModule(item) ? StateKind.Modules
            : null;
    }

    /// <summary>True for layers, containers and models.</summary>
    public static bool IsModule(ITypeSymbol type) =>
        IsModuleInterface(type)
        || type.AllInterfaces.Any(IsModuleInterface)
        || Attributes.Has(type, Attributes.Model)
        || (type.BaseType is { SpecialType: SpecialType.None } inherited && IsModule(inherited));

    private static bool IsModuleInterface(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface, Name: "IStateful" or "IModule" } named && Names.IsOurs(named);

    /// <summary>The item of an array or list.</summary>
    private static ITypeSymbol? ItemOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var item] } named when IsList(named) => item,
        _ => null,
    };

    /// <summary>True for what can be enumerated.</summary>
    public static bool IsList(INamedTypeSymbol type) =>
        type.AllInterfaces.Add(type).Any(candidate => candidate is { Name: "IEnumerable", Arity: 1, ContainingNamespace.Name: "Generic" });
}

/// <summary>A field or property with state.</summary>
/// <param name="Symbol">The field or property.</param>
/// <param name="Name">Its name in the state dictionary.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record StateSymbol(ISymbol Symbol, string Name, StateKind Kind)
{
    /// <summary>True for a weight or a constant.</summary>
    public bool IsTensor => Kind is StateKind.Parameter or StateKind.Buffer;
}
