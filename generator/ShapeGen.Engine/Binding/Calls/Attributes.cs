using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>Finds the attributes of the runtime by name, so that a half-built reference does no harm.</summary>
internal static class Attributes
{
    public const string Shape = "ShapeAttribute";
    public const string Requires = "RequiresAttribute";
    public const string InferredRequirement = "InferredRequirementAttribute";
    public const string EffectiveContract = "EffectiveContractAttribute";
    public const string Meaning = "MeaningAttribute";
    public const string Kernel = "KernelAttribute";
    public const string View = "ViewAttribute";
    public const string Pointwise = "PointwiseAttribute";
    public const string Argument = "ArgumentAttribute";
    public const string Chain = "ChainAttribute";
    public const string EpiloguePart = "EpiloguePartAttribute";
    public const string Scratch = "ScratchAttribute";
    public const string Onnx = "OnnxAttribute";
    public const string Cost = "CostAttribute";
    public const string Model = "ModelAttribute";
    public const string Parameter = "ParameterAttribute";
    public const string Buffer = "BufferAttribute";
    public const string Weight = "WeightAttribute";
    public const string LoadsState = "LoadsStateAttribute";
    public const string Lazy = "LazyAttribute";
    public const string StateName = "StateNameAttribute";

    public static IEnumerable<AttributeData> All(ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass is { } type && type.Name == name && Names.IsOurs(type));

    public static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name && Names.IsOurs(type))
                return attribute;
        }

        return null;
    }

    public static bool Has(ISymbol symbol, string name) => Find(symbol, name) is not null;

    /// <summary>The first argument where it is a string.</summary>
    public static string? Text(AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    public static string? Text(ISymbol symbol, string name) => Find(symbol, name) is { } attribute ? Text(attribute) : null;
}

/// <summary>Recognises the namespaces and types on which binding rests.</summary>
internal static class Names
{
    /// <summary>True for what stands in <c>ShapeGen</c> or a namespace within.</summary>
    public static bool IsOurs(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;

        return space?.Name == "ShapeGen";
    }

    /// <summary>True for a type of <c>System.Numerics.Tensors</c>.</summary>
    public static bool IsPlatformTensors(ITypeSymbol? type) =>
        type?.ContainingNamespace is { Name: "Tensors", ContainingNamespace: { Name: "Numerics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>The type with <c>global::</c>, as generated code writes it.</summary>
    public static string Global(ITypeSymbol type) => type.ToDisplayString(GlobalFormat);

    private static readonly SymbolDisplayFormat GlobalFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);
}
