namespace ShapeGen.Shapes;

/// <summary>
/// A contract with its arguments bound, for calls whose sizes are plain numbers: checks a call and computes the lengths of
/// its outputs, and allocates nothing while it succeeds. Safe for use by several threads at once.
/// </summary>
/// <remarks>
/// A layer makes one in its constructor and holds each call against it:
/// <code>
/// private static readonly Contract contract = Contract.Parse("(*, inFeatures) -> (*, outFeatures)");
/// private readonly ConcreteContract concrete = new(contract, new Dictionary&lt;string, Value&gt;
/// {
///     ["inFeatures"] = (Dim)inFeatures,
///     ["outFeatures"] = (Dim)outFeatures,
/// });
///
/// using var call = concrete.Begin();
/// call.AddInput(x.Lengths);
/// if (!call.TryApply())
///     throw new ShapeException(Messages.Describe(call.Failure!, contract, concrete.Scope, context).ToString());
/// var result = Tensor.CreateFromShape&lt;float&gt;(call.Lengths(0));
/// </code>
/// An operation whose arguments differ from call to call binds none and gives them to each call by
/// <see cref="ConcreteCall.SetArgument(string, Value)"/>.
/// </remarks>
public sealed class ConcreteContract
{
    private ConcreteCall? spare;

    /// <summary>The contract with those arguments.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="scope">The values of the names that are arguments or members; all others are shape variables.</param>
    public ConcreteContract(Contract contract, IReadOnlyDictionary<string, Value> scope)
    {
        Contract = contract;
        Scope = scope;
    }

    /// <summary>The contract.</summary>
    public Contract Contract { get; }

    /// <summary>The values of the names that are arguments or members.</summary>
    public IReadOnlyDictionary<string, Value> Scope { get; }

    /// <summary>Begins a call; dispose of it when its lengths have been read.</summary>
    public ConcreteCall Begin()
    {
        var call = Interlocked.Exchange(ref spare, null) ?? new ConcreteCall(this);
        call.Clear();
        return call;
    }

    internal void Return(ConcreteCall call) => spare = call;
}
