using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Lambdas, and the methods of LINQ that give them items of known lists.</summary>
internal sealed partial class Interpreter
{
    public override AbstractValue VisitDelegateCreation(IDelegateCreationOperation operation, Frame frame)
    {
        if (operation.Target is IAnonymousFunctionOperation function)
            return Evaluate(function, frame);
        if (operation.Target is IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } method } && Declarations.BodyOf(method) is { } body)
            DistrustAssigned(session.OperationOf(body), frame);

        return DefaultVisit(operation, frame);
    }

    public override AbstractValue VisitAnonymousFunction(IAnonymousFunctionOperation operation, Frame frame)
    {
        Forget(operation, frame);
        ReadByItself(operation.Symbol, operation.Body, frame);
        return new LambdaValue(operation, frame);
    }

    /// <summary>The value that a lambda returns.</summary>
    private AbstractValue Invoke(LambdaValue lambda, IReadOnlyList<AbstractValue> arguments, IOperation call, Frame frame)
    {
        if (frame.Depth >= MaximumDepth)
            return NotFollowed(call, frame, "a lambda that calls itself too deeply");

        var inner = new Frame(lambda.Function.Symbol, lambda.Frame.Self)
        {
            Caller = frame,
            CallSite = call.Syntax,
            IsOutsideGraph = frame.IsOutsideGraph,
            Lexical = lambda.Frame,
        };
        foreach (var (parameter, value) in lambda.Function.Symbol.Parameters.Zip(arguments, (parameter, value) => (parameter, value)))
            inner.Declare(parameter, value);
        Evaluate(lambda.Function.Body, inner);
        return inner.Result ?? AbstractValue.Explained;
    }

    /// <summary>The items of a list, an array or a container, or null where they are not known.</summary>
    private static SequenceContent? ContentOf(AbstractValue value) => value switch
    {
        SequenceValue { Content.IsKnown: true } list => list.Content,
        ObjectValue { Elements: { } elements } => new([.. elements.Select(element => element.Value)]),
        ObjectValue { Many: { } many } => many,
        _ => null,
    };

    /// <summary>The value of a method of LINQ, or null where it is not known.</summary>
    private AbstractValue? Linq(CallSite call, IReadOnlyList<AbstractValue> values)
    {
        if (call.Method.Name == "Range")
            return values is [var start, var count] && SizeOf(start) is { } first && SizeOf(count) is { } number ? Range(first, number) : null;

        if (call.Method.Name == "Repeat")
            return values is [var item, var times] ? Repetition(item, times) : null;

        return values.Count > 0 && ContentOf(values[0]) is { } items ? Linq(call, items, [.. values.Skip(1)]) : null;
    }

    private AbstractValue? Linq(CallSite call, SequenceContent items, IReadOnlyList<AbstractValue> values) => (call.Method.Name, values) switch
    {
        ("ToArray", []) => new SequenceValue([]) { Content = items with { IsFixed = true } },
        ("ToList" or "AsEnumerable", []) => new SequenceValue([]) { Content = items with { IsFixed = false } },
        ("Select", [LambdaValue lambda]) => Selected(items, lambda, call),
        ("Count", []) => AbstractValue.Of(items.Count),
        ("Append", [var item]) => Concatenated(items, new([item])),
        ("Prepend", [var item]) => Concatenated(new([item]), items),
        ("Concat", [var others]) when ContentOf(others) is { } second => Concatenated(items, second),
        ("Zip", [var others]) when ContentOf(others) is { } second => Zipped(items, second),
        _ when items.Repeated is not null => null,
        ("Aggregate", [var seed, LambdaValue lambda]) => items.Items.Aggregate(seed, (total, item) => Invoke(lambda, [total, item], call.Operation, call.Frame)),
        ("Reverse", []) => new SequenceValue(items.Items.Reverse()),
        ("First", []) when items.Items.Count > 0 => items.Items[0],
        ("Last", []) when items.Items.Count > 0 => items.Items[items.Items.Count - 1],
        ("Skip", [var number]) when ConstantOf(number) is { } skipped => new SequenceValue(items.Items.Skip(skipped)),
        ("Take", [var number]) when ConstantOf(number) is { } taken => new SequenceValue(items.Items.Take(taken)),
        _ => null,
    };

    private static SequenceValue Concatenated(SequenceContent first, SequenceContent second) =>
        first.Repeated is null && second.Repeated is null ? new SequenceValue(first.Items.Concat(second.Items)) : SequenceValue.ArrayOf(first.Count + second.Count);

    private static SequenceValue? Zipped(SequenceContent first, SequenceContent second)
    {
        if (first.Repeated is null && second.Repeated is null)
            return new SequenceValue(first.Items.Zip(second.Items, Pair));

        return first is { Items.Count: 0, Repeated: { } left } && second is { Items.Count: 0, Repeated: { } right }
            ? new SequenceValue([]) { Content = new([]) { Repeated = Pair(left, right), Times = Dim.Min(first.Count, second.Count) } }
            : null;
    }

    private static AbstractValue Pair(AbstractValue first, AbstractValue second) => new SequenceValue([first, second]) { IsTuple = true };

    private static SequenceValue? Repetition(AbstractValue item, AbstractValue times) =>
        ConstantOf(times) is { } number and >= 0 and <= MaximumLength ? new SequenceValue(Enumerable.Repeat(item, number))
        : SizeOf(times) is { } length ? new SequenceValue([]) { Content = new([]) { Repeated = item, Times = length } }
        : null;

    private AbstractValue Range(Dim start, Dim count) => count.TryGetConstant(out var number)
        ? number is >= 0 and <= MaximumLength
            ? new SequenceValue(Enumerable.Range(0, (int)number).Select(i => AbstractValue.Of(start + i)))
            : AbstractValue.Unknown
        : new SequenceValue([]) { Content = new([]) { Repeated = AbstractValue.Unknown, Times = count } };

    private SequenceValue Selected(SequenceContent items, LambdaValue lambda, CallSite call)
    {
        AbstractValue At(AbstractValue item, AbstractValue index) => Invoke(lambda, [item, index], call.Operation, call.Frame);

        var values = items.Items.Select((item, index) => At(item, AbstractValue.Of(index))).ToList();
        var repeated = items.Repeated is null ? null : At(items.Repeated, AbstractValue.Unknown);
        Memory.Escape(repeated);
        return new SequenceValue([]) { Content = items with { Items = values, Repeated = repeated } };
    }
}
