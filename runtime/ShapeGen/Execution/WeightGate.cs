using System.ComponentModel;

namespace ShapeGen.Execution;

/// <summary>
/// Lets each call of a model see its weights as they were before a load or as they are after it, never a mix. Any number of calls read at
/// a time; a load waits for those that run, and those that come meanwhile wait for it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WeightGate
{
    /// <summary>What <see cref="calls"/> is while weights are written.</summary>
    private const int Written = -1;

    /// <summary>How many calls the thread is within; one that is within a call must not wait for a load that waits for it.</summary>
    [ThreadStatic]
    private static int depth;

    private int calls;
    private int waitingLoads;

    /// <summary>Begins a call, which ends when the result is disposed.</summary>
    public Reading Read()
    {
        var wait = default(SpinWait);
        while (!TryRead())
            wait.SpinOnce();
        depth++;
        return new Reading(this);
    }

    /// <summary>Writes weights that these gates guard, alone.</summary>
    /// <exception cref="InvalidOperationException">The thread is within a call of a model.</exception>
    internal static void Write(IReadOnlyList<WeightGate> gates, Action write)
    {
        if (depth > 0)
            throw new InvalidOperationException("Weights cannot be loaded from within a model's Run.");

        foreach (var gate in gates)
            Interlocked.Increment(ref gate.waitingLoads);
        try
        {
            var wait = default(SpinWait);
            while (!TryWrite(gates))
                wait.SpinOnce();
            try
            {
                write();
            }
            finally
            {
                Open(gates);
            }
        }
        finally
        {
            foreach (var gate in gates)
                Interlocked.Decrement(ref gate.waitingLoads);
        }
    }

    private bool TryRead()
    {
        if (depth == 0 && Volatile.Read(ref waitingLoads) > 0)
            return false;

        var seen = Volatile.Read(ref calls);
        return seen != Written && Interlocked.CompareExchange(ref calls, seen + 1, seen) == seen;
    }

    /// <summary>Closes all gates or none, so that a call that is within one of them can pass the others.</summary>
    private static bool TryWrite(IReadOnlyList<WeightGate> gates)
    {
        for (var i = 0; i < gates.Count; i++)
        {
            if (Interlocked.CompareExchange(ref gates[i].calls, Written, 0) == 0)
                continue;
            Open(gates.Take(i));
            return false;
        }

        return true;
    }

    private static void Open(IEnumerable<WeightGate> gates)
    {
        foreach (var gate in gates)
            Volatile.Write(ref gate.calls, 0);
    }

    /// <summary>A call that runs.</summary>
    public readonly ref struct Reading
    {
        private readonly WeightGate gate;

        internal Reading(WeightGate gate) => this.gate = gate;

        /// <summary>Ends the call.</summary>
        public void Dispose()
        {
            depth--;
            Interlocked.Decrement(ref gate.calls);
        }
    }
}

/// <summary>A model whose calls pass a gate; generated code implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWeightsGuarded
{
    /// <summary>The gate that each call of the model passes.</summary>
    WeightGate Gate { get; }
}
