using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Lengths of arrays and spans, and ranges.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The value of a method on arrays and spans, or null where it is none of those that are known.</summary>
    private static AbstractValue? OnArray(CallSite call, IReadOnlyList<AbstractValue> values) => (call.Method.ContainingType?.Name, call.Method.Name, values) switch
    {
        ("MemoryExtensions", "AsSpan" or "AsMemory", [SequenceValue array]) => array,
        ("MemoryExtensions", "AsSpan" or "AsMemory", [SequenceValue array, var start]) => Rest(array, start),
        ("MemoryExtensions", "AsSpan" or "AsMemory", [SequenceValue, _, var length]) => OfLength(length),
        ("Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", "Slice", [var start]) when call.Receiver is SequenceValue array => Rest(array, start),
        ("Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", "Slice", [_, var length]) when call.Receiver is SequenceValue => OfLength(length),
        ("Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", "ToArray", []) when call.Receiver is SequenceValue array => Copy(array),
        ("Array", "Clone", []) when call.Receiver is SequenceValue array => Copy(array),
        ("Array", "Empty", []) => SequenceValue.ArrayOf(0),
        ("GC", "AllocateArray" or "AllocateUninitializedArray", [var length, ..]) => OfLength(length),
        _ => null,
    };

    private static AbstractValue? OfLength(AbstractValue length) => SizeOf(length) is { } size ? SequenceValue.ArrayOf(size) : null;

    private static AbstractValue? Rest(SequenceValue array, AbstractValue start) =>
        SizeOf(start) is { } size && array.Content.IsKnown ? SequenceValue.ArrayOf(array.Content.Count - size) : null;

    private static AbstractValue? Copy(SequenceValue array) => array.Content.IsKnown ? new SequenceValue([]) { Content = array.Content with { IsFixed = true } } : null;

    /// <summary>A range as a pair of its start and its end, negative ones from the end; an end that is null is the end itself.</summary>
    public override AbstractValue VisitRangeOperation(IRangeOperation operation, Frame frame)
    {
        var start = operation.LeftOperand is null ? AbstractValue.Of(0) : Bound(operation.LeftOperand, frame);
        var end = operation.RightOperand is null ? AbstractValue.Null : Bound(operation.RightOperand, frame);
        return new PlainValue(new ListValue([start.ToValue(), end.ToValue()]));
    }

    private AbstractValue Bound(IOperation operation, Frame frame) => operation switch
    {
        IConversionOperation conversion => Bound(conversion.Operand, frame),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat => SizeOf(Evaluate(hat.Operand, frame)) switch
        {
            null => AbstractValue.Unknown,
            var back when back.Equals(Dim.Constant(0)) => AbstractValue.Null,
            var back => AbstractValue.Of(-back),
        },
        _ => Evaluate(operation, frame),
    };

    /// <summary>The part of an array that a range takes.</summary>
    private static AbstractValue Part(SequenceValue array, AbstractValue range)
    {
        if (range is not PlainValue { Value: ListValue { Items: [IntegerValue start, var end] } } || !array.Content.IsKnown)
            return AbstractValue.Explained;

        var length = array.Content.Count;
        return end switch
        {
            NullValue => SequenceValue.ArrayOf(length - FromStart(start.Dim, length)),
            IntegerValue known => SequenceValue.ArrayOf(FromStart(known.Dim, length) - FromStart(start.Dim, length)),
            _ => AbstractValue.Explained,
        };
    }

    private static Dim FromStart(Dim bound, Dim length) => bound.TryGetConstant(out var number) && number < 0 ? length + bound : bound;

    private static bool IsRange(ITypeSymbol? type) => type is { Name: "Range", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
