using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeGen.Engine;

/// <summary>A task is the value that it gives in the end; an iterator is the list of what it yields.</summary>
internal sealed partial class Interpreter
{
    public override AbstractValue VisitAwait(IAwaitOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Operation, frame);
        NotFollowed(operation, frame, Constructs.Describe(operation));
        return value;
    }

    /// <summary>The value of a method on tasks, or null where it is none that is known.</summary>
    private AbstractValue? OnTask(CallSite call, IReadOnlyList<AbstractValue> values) => (call.Method.ContainingType?.Name, call.Method.Name, values) switch
    {
        ("Task" or "ValueTask", "FromResult", [var value]) => value,
        ("Task" or "TaskFactory", "Run" or "StartNew", [LambdaValue lambda, ..]) => Invoke(lambda, [], call.Operation, call.Frame),
        ("Task" or "ValueTask" or "TaskAwaiter" or "ValueTaskAwaiter", "ConfigureAwait" or "GetAwaiter" or "AsTask" or "GetResult" or "WaitAsync", _) when IsGenericTask(call) => call.Receiver,
        _ => null,
    };

    private static bool IsGenericTask(CallSite call) => call.Method.ContainingType.Arity == 1;

    private static bool IsResultOfTask(IPropertySymbol property) =>
        property is { Name: "Result", ContainingType: { Name: "Task" or "ValueTask", Arity: 1, ContainingNamespace.Name: "Tasks" } };

    /// <summary>True for a body that yields.</summary>
    private static bool IsIterator(IOperation body) =>
        body.Descendants().Any(part => part.Kind == OperationKind.YieldReturn && !IsInFunction(part, body));

    private AbstractValue Yield(IReturnOperation operation, Frame frame)
    {
        frame.Yielded.Add((Evaluate(operation.ReturnedValue, frame), session.Facts));
        return AbstractValue.Null;
    }

    /// <summary>As many items as nobody knows, like all that were yielded.</summary>
    private AbstractValue YieldedBy(Frame frame)
    {
        if (frame.Yielded.Count == 0)
            return AbstractValue.Explained;

        var (item, _) = frame.Yielded.Aggregate((first, second) => (Joining.Join(null, first.Value, first.Facts, second.Value, second.Facts), second.Facts));
        return new SequenceValue([]) { Content = new([]) { Repeated = item, Times = session.NewSize("count") } };
    }
}
