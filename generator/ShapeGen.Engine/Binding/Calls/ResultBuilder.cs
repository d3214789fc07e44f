using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>Makes the value that a call returns, in the form of the method's return type.</summary>
internal sealed class ResultBuilder
{
    private readonly Func<int, ITypeSymbol, AbstractValue> tensorAt;
    private int next;

    private ResultBuilder(Func<int, ITypeSymbol, AbstractValue> tensorAt) => this.tensorAt = tensorAt;

    /// <summary>The value of a type whose tensors, in order, are given by the function.</summary>
    public static AbstractValue Build(ITypeSymbol type, Func<int, ITypeSymbol, AbstractValue> tensorAt) =>
        new ResultBuilder(tensorAt).Build(type);

    /// <summary>As above, of tensors whose shapes are not known, for a reason that was told.</summary>
    public static AbstractValue Explained(ITypeSymbol type) =>
        Build(type, (_, item) => TensorTypes.KindOf(item) == TensorKind.Tensor
            ? new TensorValue(null, TensorTypes.ElementOf(item)) { HasCause = true }
            : AbstractValue.Explained);

    private AbstractValue Build(ITypeSymbol type) => TensorTypes.KindOf(type) switch
    {
        TensorKind.Tuple => new SequenceValue([.. TensorTypes.Elements(type).Select(element => Build(element.Type))]) { IsTuple = true },
        TensorKind.None when !TensorTypes.IsNumber(type) => AbstractValue.Explained,
        _ => tensorAt(next++, type),
    };
}
