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
            ("Math" or "MathF", _, _) when RealFunction(call) is { } number => number,
            ("ArgumentNullException", "ThrowIfNull", [{ IsNull: false }, ..]) => AbstractValue.Null,
            (_, "Size", [TensorValue { Shape: { } shape }, var index]) when Names.IsOurs(type!) => LengthAt(shape, index),
            _ when OnArray(call, values) is { } array => array,
            _ when OnTask(call, values) is { } result => result,
            _ when OnMap(call, values) is { } map => map,
            _ when Loaded(call) is { } model => model,
            ("Enumerable", _, _) when Linq(call, values) is { } known => known,
            ("List" or "Array", "ForEach", _) when values.LastOrDefault() is LambdaValue each && ContentOf(call.Receiver ?? values[0]) is { Repeated: null } items => ForEach(items, each, call),
            (_, "Invoke", _) when call.Receiver is LambdaValue lambda => Invoke(lambda, values, call.Operation, call.Frame),
            (_, "AddRange", [var added]) when call.Receiver is SequenceValue list && ContentOf(added) is { Repeated: null } items => AddedAll(list, items),
            (_, "Add", [var item]) when call.Receiver is SequenceValue list => Added(list, item),
            (_, "Add", [var item]) when call.Object is { Children: { } children } => Added(children, item, call.Arguments[0].Syntax),
            ("Stack" or "Queue", "Push" or "Enqueue", [var item]) when call.Receiver is SequenceValue list => Added(list, item),
            ("Stack" or "Queue", "Pop" or "Dequeue" or "Peek", []) when call.Receiver is SequenceValue { IsKnown: true, Items.Count: > 0 } list => Taken(list, call.Method.Name),
            ("List", _, _) when call.Receiver is SequenceValue { IsKnown: true } list && ListContent(call.Method.Name, list.Items, values) is { } items => Set(list, items),
            _ => null,
        };
    }

    /// <summary>The items behind a change of a list, or null where the method is none.</summary>
    private static IEnumerable<AbstractValue>? ListContent(string method, IReadOnlyList<AbstractValue> items, IReadOnlyList<AbstractValue> values) => (method, values) switch
    {
        ("Reverse", []) => items.Reverse(),
        ("Clear", []) => [],
        ("Insert", [var at, var item]) when ConstantOf(at) is { } index and >= 0 && index <= items.Count => [.. items.Take(index), item, .. items.Skip(index)],
        ("RemoveAt", [var at]) when ConstantOf(at) is { } index and >= 0 && index < items.Count => [.. items.Take(index), .. items.Skip(index + 1)],
        _ => null,
    };

    /// <summary>The item at the end of a stack or at the begin of a queue.</summary>
    private AbstractValue Taken(SequenceValue list, string method)
    {
        var at = list.IsStack ? list.Items.Count - 1 : 0;
        var item = list.Items[at];
        if (method != "Peek")
            Set(list, list.Items.Where((_, index) => index != at));
        return item;
    }

    private AbstractValue Set(SequenceValue list, IEnumerable<AbstractValue> items)
    {
        session.Memory.SetContent(list, new([.. items]));
        return AbstractValue.Null;
    }

    private AbstractValue ForEach(SequenceContent items, LambdaValue lambda, CallSite call)
    {
        foreach (var item in items.Items.Take(MaximumPasses))
            Invoke(lambda, [item], call.Operation, call.Frame);
        return AbstractValue.Null;
    }

    private AbstractValue AddedAll(SequenceValue list, SequenceContent items)
    {
        foreach (var item in items.Items)
            Added(list, item);
        return AbstractValue.Null;
    }

    private AbstractValue Added(SequenceValue list, AbstractValue item, SyntaxNode? place = null)
    {
        session.Memory.SetContent(list, list.Content.Added(item, place));
        return AbstractValue.Null;
    }
}
