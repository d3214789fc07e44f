using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>What place a type takes in a contract.</summary>
internal enum TensorKind
{
    /// <summary>None: its value is a name's.</summary>
    None,

    /// <summary>One tensor.</summary>
    Tensor,

    /// <summary>A tuple that holds tensors.</summary>
    Tuple,

    /// <summary>A list of tensors.</summary>
    List,
}

/// <summary>Says which types hold tensors.</summary>
internal static class TensorTypes
{
    public static TensorKind KindOf(ITypeSymbol? type)
    {
        type = WithoutNullable(type);
        return type switch
        {
            _ when IsTensor(type) => TensorKind.Tensor,
            INamedTypeSymbol { IsTupleType: true } tuple when tuple.TupleElements.Any(element => KindOf(element.Type) != TensorKind.None) => TensorKind.Tuple,
            IArrayTypeSymbol { Rank: 1 } array when IsTensor(array.ElementType) => TensorKind.List,
            INamedTypeSymbol { TypeArguments: [var item] } when IsTensor(item) => TensorKind.List,
            _ => TensorKind.None,
        };
    }

    /// <summary>The elements of a tuple, through <c>?</c>.</summary>
    public static IReadOnlyList<IFieldSymbol> Elements(ITypeSymbol type) => ((INamedTypeSymbol)WithoutNullable(type)!).TupleElements;

    /// <summary>How many tensors a type stands for; a list counts as one.</summary>
    public static int Count(ITypeSymbol type) => KindOf(type) switch
    {
        TensorKind.None => 0,
        TensorKind.Tuple => Elements(type).Sum(element => Count(element.Type)),
        _ => 1,
    };

    /// <summary><c>float</c>, <c>long</c>, <c>int</c>, <c>bool</c>, or another element type's name.</summary>
    public static string ElementOf(ITypeSymbol type) =>
        WithoutNullable(type) is INamedTypeSymbol { TypeArguments: [var element] } named && !ShapedTypes.IsShaped(named) ? element.ToDisplayString() : "float";

    public static bool IsTensor(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Arity: 1, Name: "Tensor" or "ReadOnlyTensorSpan" or "TensorSpan" or "ITensor" or "IReadOnlyTensor" } && Names.IsPlatformTensors(type)
        || ShapedTypes.IsShaped(type);

    /// <summary>True for a number, which as a result stands for a tensor without dimensions.</summary>
    public static bool IsNumber(ITypeSymbol type) => type.SpecialType == SpecialType.System_Single;

    public static ITypeSymbol? WithoutNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : type;
}
