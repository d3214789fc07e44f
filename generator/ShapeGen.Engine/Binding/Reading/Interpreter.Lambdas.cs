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

    public override AbstractValue VisitTranslatedQuery(ITranslatedQueryOperation operation, Frame frame) => Evaluate(operation.Operation, frame);

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
        return ResultOf(inner) ?? AbstractValue.Explained;
    }

    /// <summary>The items of a list, an array or a container, or null where they are not known.</summary>
    private static SequenceContent? ContentOf(AbstractValue value) => value switch
    {
        SequenceValue { IsStack: true, Content: var stack } => stack is { IsKnown: true, IsListed: true } ? new([.. stack.Items.Reverse()]) : null,
        SequenceValue { Content: { IsKnown: true, Length: not null } filled } => filled.Unwritten(),
        SequenceValue { Content.IsKnown: true } list => list.Content,
        ObjectValue { Children: { } children } => ContentOf(children),
        _ => null,
    };

    /// <summary>The value of a method of LINQ, or null where it is not known.</summary>
    private AbstractValue? Linq(CallSite call, IReadOnlyList<AbstractValue> values)
    {
        if (call.Method.Name == "Range")
            return values is [var start, var count] && SizeOf(start) is { } first && SizeOf(count) is { } number ? Range(first, number) : null;
        if (call.Method.Name == "Repeat")
            return values is [var item, var times] && SizeOf(times) is { } all ? Repeated(item, all) : null;

        return values.Count > 0 && ContentOf(values[0]) is { } items ? Linq(call, items, [.. values.Skip(1)]) : null;
    }

    private AbstractValue? Linq(CallSite call, SequenceContent items, IReadOnlyList<AbstractValue> values) => (call.Method.Name, values) switch
    {
        ("ToArray", []) => new SequenceValue([]) { Content = items with { IsFixed = true } },
        ("ToList" or "AsEnumerable" or "Cast", []) => new SequenceValue([]) { Content = items with { IsFixed = false } },
        ("Select" or "Zip", _) when items.Repeated is GroupValue => null,
        ("Select", [LambdaValue lambda]) when items.Repeated is not null && !call.Frame.IsOutsideGraph => SelectedInGraph(items, lambda, call),
        ("Select", [LambdaValue lambda]) => Selected(items, lambda, call),
        ("Zip", [var others]) when ContentOf(others) is { } second => Zipped(items, second),
        ("Count", []) => AbstractValue.Of(items.Count),
        ("Aggregate", [var seed, LambdaValue { Function.Symbol.Parameters: [var total, _] } lambda]) =>
            Fold(items, seed, total, call, (sum, item, frame) => Invoke(lambda, [sum, item], call.Operation, frame)),
        ("First", []) => ItemAt(items, 0, call.Frame),
        ("Last", []) => ItemAt(items, items.Count - 1, call.Frame),
        ("Append", [var item]) => Concatenated(items, new([item])),
        ("Prepend", [var item]) => Concatenated(new([item]), items),
        ("Concat", [var others]) when ContentOf(others) is { } second => Concatenated(items, second),
        _ when items.Repeated is not null => null,
        ("Aggregate", [LambdaValue { Function.Symbol.Parameters: [var total, _] } lambda]) when items.Items.Count > 0 =>
            Fold(new([.. items.Items.Skip(1)]), items.Items[0], total, call, (sum, item, frame) => Invoke(lambda, [sum, item], call.Operation, frame)),
        ("Reverse", []) => new SequenceValue(items.Items.Reverse()),
        ("Skip", [var number]) when ConstantOf(number) is { } skipped => new SequenceValue(items.Items.Skip(skipped)),
        ("SkipLast", [var number]) when ConstantOf(number) is { } skipped => new SequenceValue(items.Items.Take(items.Items.Count - skipped)),
        ("Take", [var number]) when ConstantOf(number) is { } taken => new SequenceValue(items.Items.Take(taken)),
        ("Sum", []) when items.Items.All(item => SizeOf(item) is not null) => AbstractValue.Of(items.Items.Aggregate((Dim)0, (sum, item) => sum + SizeOf(item)!)),
        _ => null,
    };

    private AbstractValue Range(Dim start, Dim count)
    {
        if (count.TryGetConstant(out var number))
            return number is >= 0 and <= MaximumLength ? new SequenceValue(Enumerable.Range(0, (int)number).Select(i => AbstractValue.Of(start + i))) : AbstractValue.Unknown;

        var index = session.NewPass("item");
        return new SequenceValue([]) { Content = new([]) { Repeated = AbstractValue.Of(start + Dim.Of(index)), Index = index, Times = count } };
    }

    private AbstractValue Repeated(AbstractValue item, Dim count) => count.TryGetConstant(out var number)
        ? number is >= 0 and <= MaximumLength ? new SequenceValue(Enumerable.Repeat(item, (int)number)) : AbstractValue.Unknown
        : item is PlainValue ? new SequenceValue([]) { Content = new([]) { Repeated = item, Index = session.NewPass("item"), Times = count } } : AbstractValue.Unknown;

    private static SequenceValue Concatenated(SequenceContent first, SequenceContent second) =>
        first.Repeated is null && second.Repeated is null ? new SequenceValue(first.Items.Concat(second.Items)) : SequenceValue.ArrayOf(first.Count + second.Count);

    private SequenceValue Selected(SequenceContent items, LambdaValue lambda, CallSite call)
    {
        AbstractValue At(AbstractValue item, AbstractValue index) => Invoke(lambda, [item, index], call.Operation, call.Frame);

        var values = items.Items.Select((item, index) => At(item, AbstractValue.Of(index))).ToList();
        var repeated = items.Repeated is null ? null : At(items.Repeated, items.Index is { } pass ? AbstractValue.Of(Dim.Of(pass) + values.Count) : AbstractValue.Unknown);
        Memory.Escape(repeated);
        var tail = items.Tail.Select((item, index) => At(item, AbstractValue.Of(items.Items.Count + items.Times + index))).ToList();
        return new SequenceValue([]) { Content = items with { Items = values, Repeated = repeated, Tail = tail, Stacked = null } };
    }

    /// <summary>As above, of tensors of the graph: a list that a loop fills.</summary>
    private SequenceValue SelectedInGraph(SequenceContent items, LambdaValue lambda, CallSite call)
    {
        var results = new SequenceValue([]);
        var frame = new Frame(call.Method, call.Object) { Caller = call.Frame, CallSite = call.Operation.Syntax };
        Repeat(new Loop(
            call.Operation,
            pass => AbstractValue.Of(new Comparison(pass, Relation.Less, items.Count)),
            pass => Added(results, Invoke(lambda, [ItemAt(items, pass, frame) ?? AbstractValue.Unknown, AbstractValue.Of(pass)], call.Operation, frame)),
            () => { })
        {
            Count = items.Count,
        }, frame);
        return results;
    }

    private static AbstractValue? Zipped(SequenceContent first, SequenceContent second)
    {
        AbstractValue Pair(AbstractValue left, AbstractValue right) => new SequenceValue([left, right]) { IsTuple = true };

        if (first.Repeated is null && second.Repeated is null)
            return new SequenceValue(first.Items.Zip(second.Items, Pair));
        if (first is not { Items.Count: 0, Tail.Count: 0, Index: { } index, Stacked: null } || second is not { Items.Count: 0, Tail.Count: 0, Index: { } other, Stacked: null } || !first.Times.Equals(second.Times))
            return null;

        var repeated = Pair(first.Repeated!, Substitution.Of(other, Dim.Of(index)).In(second.Repeated!));
        return new SequenceValue([]) { Content = first with { Repeated = repeated } };
    }

    /// <summary>Goes through a list with a value that each item replaces.</summary>
    /// <param name="items">The list.</param>
    /// <param name="seed">The value before the first item.</param>
    /// <param name="variable">What the value is called in the call.</param>
    /// <param name="call">The call that goes through the list.</param>
    /// <param name="next">The value behind an item.</param>
    private AbstractValue Fold(SequenceContent items, AbstractValue seed, ISymbol variable, CallSite call, Func<AbstractValue, AbstractValue, Frame, AbstractValue> next)
    {
        var frame = new Frame(call.Method, call.Object) { Caller = call.Frame, CallSite = call.Operation.Syntax, IsOutsideGraph = call.Frame.IsOutsideGraph };
        session.Memory.Declare(frame, variable, seed);
        if (items is { Repeated: GroupValue, Index: not null })
        {
            foreach (var (part, size) in Parts(items))
                Fold(part, size);
            return frame.Find(variable)!;
        }

        Repeat(new Loop(
            call.Operation,
            pass => AbstractValue.Of(new Comparison(pass, Relation.Less, items.Count)),
            pass => session.Memory.Assign(frame, variable, next(frame.Find(variable)!, ItemAt(items, pass, frame) ?? AbstractValue.Unknown, frame)),
            () => { })
        {
            Count = items.Count,
        }, frame);
        return frame.Find(variable)!;

        void Fold(Func<Dim, IEnumerable<AbstractValue>> part, Dim passes) => Repeat(new Loop(
            call.Operation,
            pass => AbstractValue.Of(new Comparison(pass, Relation.Less, passes)),
            pass =>
            {
                foreach (var item in part(pass))
                    session.Memory.Assign(frame, variable, next(frame.Find(variable)!, item, frame));
            },
            () => { })
        {
            Count = passes,
        }, frame);
    }

    /// <summary>A list of groups as passes of loops: the first items, the groups, and the last items.</summary>
    private static IEnumerable<(Func<Dim, IEnumerable<AbstractValue>> Items, Dim Passes)> Parts(SequenceContent list)
    {
        yield return (_ => list.Items, 1);
        yield return (pass => ((GroupValue)Substitution.Of(list.Index!, pass).In(list.Repeated!)).Items, list.Times);
        yield return (_ => list.Tail, 1);
    }
}
