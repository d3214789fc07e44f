using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The names that a class declares for contracts: its constructors' parameters, its constants, its members that are sizes.</summary>
internal sealed class DeclaredNames
{
    public DeclaredNames(INamedTypeSymbol type)
    {
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
}
