using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

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

        var (item, _) = frame.Yielded.Aggregate((first, second) => (Either(first.Value, first.Facts, second.Value, second.Facts), second.Facts));
        Memory.Escape(item);
        return new SequenceValue([]) { Content = new([]) { Repeated = item, Times = session.NewSize("count") } };
    }

    /// <summary>What is known of a value that is one of two; of objects of one class, member by member.</summary>
    private static AbstractValue Either(AbstractValue left, Facts leftFacts, AbstractValue right, Facts rightFacts)
    {
        if (left is not ObjectValue first || right is not ObjectValue second || !SymbolEqualityComparer.Default.Equals(first.Type, second.Type) || first.Children is not null)
            return Joining.Join(null, left, leftFacts, right, rightFacts);

        var either = first.Copy();
        foreach (var argument in first.Arguments.Where(argument => !second.Arguments.TryGetValue(argument.Key, out var other) || !argument.Value.Equals(other)))
            either.Arguments[argument.Key] = Value.Unknown;
        foreach (var member in first.Members)
            either.Members[member.Key] = second.Members.TryGetValue(member.Key, out var other) ? Either(member.Value, leftFacts, other, rightFacts) : AbstractValue.Unknown;
        foreach (var parameter in first.Parameters)
            either.Parameters[parameter.Key] = second.Parameters.TryGetValue(parameter.Key, out var other) ? Either(parameter.Value, leftFacts, other, rightFacts) : AbstractValue.Unknown;
        Memory.Escape(either);
        return either;
    }
}
