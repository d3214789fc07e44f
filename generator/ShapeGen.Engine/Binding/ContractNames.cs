using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The names of sizes that a method's contract can use as it stands: its own, and the constructors' parameters.</summary>
internal sealed class ContractNames(Contract contract, IMethodSymbol method)
{
    private readonly HashSet<string> known =
        [.. contract.Names.Select(name => name.Key), .. method.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Select(parameter => parameter.Name)];

    /// <summary>True where another contract uses no other names.</summary>
    public bool KnowAllOf(Contract other) => other.Names.All(name => known.Contains(name.Key));

    /// <summary>True where the contract can speak of every size in it.</summary>
    public bool Know(Dim size) => size.Symbols.All(symbol => known.Contains(symbol.Name));

    /// <summary>True where the contract can speak of every size and pack in it.</summary>
    public bool Know(Shape shape) => shape.Items.All(item => item.Dim is { } dim ? Know(dim) : item.Pack!.Name.Length == 0 || known.Contains(item.Pack.Name));
}
