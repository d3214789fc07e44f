using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The few methods without a contract whose meaning is known.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The value, or null where the method is none of them.</summary>
    private AbstractValue? Intrinsic(CallSite call)
    {
        var type = call.Method.ContainingType;
        var values = call.Arguments.Select(argument => argument.Value).ToList();
        return (type?.Name, call.Method.Name, values) switch
        {
            ("Math", "Min", [var left, var right]) when SizeOf(left) is { } a && SizeOf(right) is { } b => AbstractValue.Of(Dim.Min(a, b)),
            ("Math", "Max", [var left, var right]) when SizeOf(left) is { } a && SizeOf(right) is { } b => AbstractValue.Of(Dim.Max(a, b)),
            ("ArgumentNullException", "ThrowIfNull", [{ IsNull: false }, ..]) => AbstractValue.Null,
            (_, "Size", [TensorValue { Shape: { } shape }, var index]) when Names.IsOurs(type!) => LengthAt(shape, index),
            (_, "Add", [var item]) when call.Receiver is SequenceValue list => Added(list, item),
            _ => null,
        };
    }

    private AbstractValue Added(SequenceValue list, AbstractValue item)
    {
        session.Memory.SetContent(list, list.Content.Added(item));
        return AbstractValue.Null;
    }
}
