using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Finds the contract of a method: in its attributes, in those of what it overrides, or in the platform's table.</summary>
internal sealed class ContractReader(Compilation compilation)
{
    private static readonly IReadOnlyDictionary<string, string> NoArguments = new Dictionary<string, string>();
    private readonly Dictionary<IMethodSymbol, MethodContract?> contracts = new(SymbolEqualityComparer.Default);

    /// <summary>The contract, or null where the method has none that can be read.</summary>
    public MethodContract? Find(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (contracts.TryGetValue(definition, out var known))
            return known;

        return contracts[definition] = Read(definition);
    }

    private MethodContract? Read(IMethodSymbol method)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            if (Attributes.Text(declared, Attributes.Shape) is { } text)
                return Contract.Find(Effective(declared, text)) is { } contract ? FromAttributes(contract, declared) : null;
        }

        return Names.IsPlatformTensors(method.ContainingType) ? PlatformContracts.Find(method, compilation) : null;
    }

    /// <summary>Of a method whose body is not at hand, the contract with what the body needs besides.</summary>
    private string Effective(IMethodSymbol method, string written)
    {
        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
            return written;

        return Attributes.All(method.ContainingType, Attributes.EffectiveContract)
            .Where(attribute => attribute.ConstructorArguments is [{ Value: string name }, { Value: string }] && name == method.Name)
            .Select(attribute => (string)attribute.ConstructorArguments[1].Value!)
            .FirstOrDefault(effective => effective.StartsWith(written, StringComparison.Ordinal))
            ?? written;
    }

    private static MethodContract FromAttributes(Contract contract, IMethodSymbol method) =>
        new(contract, Kernel(method), Attributes.Has(method, Attributes.View), Pointwise(method));

    private static KernelDeclaration? Kernel(IMethodSymbol method)
    {
        if (Attributes.Find(method, Attributes.Kernel) is not { } attribute || Named(attribute) is not { } kernel)
            return null;

        var inPlace = attribute.NamedArguments.Any(argument => argument is { Key: "InPlace", Value.Value: true });
        return new(kernel, inPlace, NoArguments) { Stacked = Stacked(attribute, kernel.ContainingType) is { } stacked ? new(stacked, inPlace, NoArguments) : null };
    }

    private static IMethodSymbol? Stacked(AttributeData kernel, INamedTypeSymbol type) =>
        kernel.NamedArguments.FirstOrDefault(argument => argument.Key == "Stacked").Value.Value is string name
            ? type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault()
            : null;

    /// <summary>The method that writes a kernel's work as nodes of an ONNX graph, or null.</summary>
    public static IMethodSymbol? OnnxOf(IMethodSymbol kernel) =>
        Attributes.Find(kernel, Attributes.Onnx) is { } attribute ? Named(attribute) : null;

    /// <summary>The method that an attribute names by its type and its name.</summary>
    private static IMethodSymbol? Named(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: INamedTypeSymbol type }, { Value: string name }]
            ? type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault()
            : null;

    private static PointwiseDeclaration? Pointwise(IMethodSymbol method)
    {
        if (Attributes.Find(method, Attributes.Pointwise)?.ConstructorArguments is not [var kind, ..] arguments || EnumNames.Of(kind) is not { } name)
            return null;

        var parameters = arguments.Length > 1 && arguments[1].Kind == TypedConstantKind.Array
            ? arguments[1].Values.Select(value => value.Value as string ?? "").ToList()
            : [];
        return new(name, parameters);
    }
}

/// <summary>The names of enums' members.</summary>
internal static class EnumNames
{
    public static string? Of(TypedConstant constant) => constant.Type is { } type ? Of(type, constant.Value) : null;

    public static string? Of(ITypeSymbol type, object? value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))?.Name;
}
