using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>A <c>[Kernel]</c> as declared, read once for all calls.</summary>
/// <param name="method">The kernel.</param>
/// <param name="inPlace">True where its output may be its first input's memory.</param>
/// <param name="arguments">What its parameters take, by their names, where they do not say it themselves.</param>
internal sealed class KernelDeclaration(IMethodSymbol method, bool inPlace, IReadOnlyDictionary<string, string> arguments)
{
    private readonly Lazy<KernelDeclaration?> onnx = new(() =>
        ContractReader.OnnxOf(method) is { } writer ? new KernelDeclaration(writer, inPlace: false, arguments) : null);

    public IMethodSymbol Method => method;

    public bool InPlace => inPlace;

    /// <summary>The kernel for a list of tensors that stand one behind the other, or null.</summary>
    public KernelDeclaration? Stacked { get; init; }

    /// <summary>True where some of a list's tensors that follow each other may be replaced by what it makes of them.</summary>
    public bool InParts { get; init; }

    /// <summary>The method that writes its work as ONNX, or null.</summary>
    public KernelDeclaration? Onnx => onnx.Value;

    /// <summary>What its work is counted as, or null.</summary>
    public string? Cost { get; } = Attributes.Text(method, Attributes.Cost);

    /// <summary>The chain that it can be a stage of, or null.</summary>
    public ChainDeclaration? Chain { get; } = ChainDeclaration.Of(method);

    /// <summary>Its name as generated code writes it.</summary>
    public string Name { get; } = $"{Names.Global(method.ContainingType)}.{method.Name}";

    public IReadOnlyList<KernelParameter> Parameters { get; } = [.. method.Parameters.Select(parameter => new KernelParameter(parameter, arguments))];

    public EquatableArray<string> ParameterNames { get; } = new(method.Parameters.Select(parameter => parameter.Name));
}

/// <summary>A parameter of a kernel.</summary>
internal sealed class KernelParameter(IParameterSymbol symbol, IReadOnlyDictionary<string, string> arguments)
{
    public IParameterSymbol Symbol => symbol;

    public string Name => symbol.Name;

    public ITypeSymbol Type => symbol.Type;

    /// <summary>The length of the scratch memory that it takes, or null.</summary>
    public string? Scratch { get; } = Attributes.Text(symbol, Attributes.Scratch);

    /// <summary>The name of the type that it has among those of the runtime, or null.</summary>
    public string? Own { get; } = symbol.Type is INamedTypeSymbol type && Names.IsOurs(type) ? type.Name : null;

    /// <summary>The value that it takes.</summary>
    public string Expression { get; } = Attributes.Text(symbol, Attributes.Argument)
        ?? (arguments.TryGetValue(symbol.Name, out var given) ? given : symbol.Name);
}
