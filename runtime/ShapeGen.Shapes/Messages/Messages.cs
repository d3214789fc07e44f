namespace ShapeGen.Shapes;

/// <summary>The words of every shape error, for the build and for the eager call alike.</summary>
public static class Messages
{
    /// <summary>A call whose inputs don't fit the contract of what is called.</summary>
    public static ShapeMessage Describe(ContractFailure failure, Contract contract, IReadOnlyDictionary<string, Value> scope, MessageContext context) =>
        throw new NotSupportedException();

    /// <summary>A constructor whose arguments break a requirement of its class.</summary>
    /// <param name="requirement">The requirement as written: <c>inChannels % groups == 0</c>.</param>
    /// <param name="scope">The constructor's arguments.</param>
    /// <param name="type">The class.</param>
    /// <param name="counterexample">Sizes for which it fails; empty where no symbol takes part.</param>
    public static ShapeMessage Describe(Expression requirement, IReadOnlyDictionary<string, Value> scope, string type, IReadOnlyList<KeyValuePair<Symbol, long>> counterexample) =>
        throw new NotSupportedException();

    /// <summary>A method that delivers another shape than its contract promises.</summary>
    /// <param name="method">The method: <c>LeNet.Forward</c>.</param>
    /// <param name="contract">Its contract.</param>
    /// <param name="promised">What it promises at that place.</param>
    /// <param name="actual">What it delivers.</param>
    /// <param name="counterexample">Sizes for which they differ; empty where no symbol takes part.</param>
    public static ShapeMessage DescribeOutput(string method, Contract contract, Shape promised, InputDescription actual, IReadOnlyList<KeyValuePair<Symbol, long>> counterexample) =>
        throw new NotSupportedException();
}
