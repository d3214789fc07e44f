using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What a class declares for contracts, read once for all its instances: its constructors' parameters, its constants, its members that are sizes, its weights.</summary>
internal sealed class DeclaredNames
{
    private readonly Lazy<bool> hasOwnWeights;
    private readonly Lazy<IReadOnlyList<DeclaredWeight>> weights;

    public DeclaredNames(INamedTypeSymbol type)
    {
        weights = new(() => [.. DeclaredWeights.Parameters(type)]);
        hasOwnWeights = new(() => DeclaredWeights.WithBases(type).Any(level => level.GetMembers().Any(member => Attributes.Has(member, Attributes.Parameter))));
        Parameters = [.. type.InstanceConstructors.SelectMany(constructor => constructor.Parameters)];
        var constants = new List<KeyValuePair<string, Value>>();
        var sizes = new List<string>();
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } constant && Engine.Constants.ValueOf(constant.Type, constant.ConstantValue) is { } value)
                constants.Add(new(constant.Name, value));
            else if (ScopeBuilder.SizeType(member) is { } sizeType && ScopeBuilder.IsSize(sizeType))
                sizes.Add(member.Name);
        }

        (Constants, Sizes) = (constants, sizes);
    }

    public IReadOnlyList<IParameterSymbol> Parameters { get; }

    public IReadOnlyList<KeyValuePair<string, Value>> Constants { get; }

    public IReadOnlyList<string> Sizes { get; }

    /// <summary>The weights of <c>[Weight]</c> that are no constants.</summary>
    public IReadOnlyList<DeclaredWeight> Weights => weights.Value;

    /// <summary>True where members are weights.</summary>
    public bool HasOwnWeights => hasOwnWeights.Value;
}
