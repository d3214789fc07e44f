namespace ShapeGen.Execution;

/// <summary>How many threads compute a model.</summary>
public static class Threads
{
    private static int count = Math.Min(Environment.ProcessorCount, Workers.Most);

    [ThreadStatic]
    private static int limit;

    /// <summary>
    /// The most threads that one call uses, the caller's own among them; at first, the number of processors. Calls at the same time share the
    /// helping threads: one has them, the others run on their callers' threads alone.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public static int Count
    {
        get => Volatile.Read(ref count);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Volatile.Write(ref count, Math.Min(value, Workers.Most));
        }
    }

    /// <summary>
    /// How long a helping thread waits actively for more work before it sleeps; at first, 100 microseconds. A sleeping thread is woken only for
    /// about a millisecond of work or more.
    /// </summary>
    public static TimeSpan SpinTime { get; set; } = TimeSpan.FromMicroseconds(100);

    /// <summary>The threads for the calling thread's present call.</summary>
    internal static int Allowed => limit > 0 ? Math.Min(limit, Count) : Count;

    /// <summary>
    /// Limits the calls that the calling thread makes from now on, until what is returned is disposed of. Within another limit, the lesser one
    /// holds. A model's <c>MaxThreads</c> limits its own calls.
    /// </summary>
    /// <param name="threads">The most threads that one call uses, the caller's own among them; 0 for no limit of its own.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Limited Limit(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        var before = limit;
        if (threads > 0 && (before == 0 || threads < before))
            limit = threads;
        return new Limited(before);
    }

    /// <summary>Ends a limit.</summary>
    public readonly ref struct Limited
    {
        private readonly int before;

        internal Limited(int before) => this.before = before;

        /// <summary>Restores the limit that was there before.</summary>
        public void Dispose()
        {
            if (limit != before)
                limit = before;
        }
    }
}
