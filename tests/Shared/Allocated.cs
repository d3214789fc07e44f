namespace ShapeGen.Tests.Shared;

/// <summary>What a call allocates.</summary>
internal static class Allocated
{
    private const int Calls = 8;

    /// <summary>
    /// The bytes of a call that was made before: the least of a few, for a collection that another thread begins meanwhile counts the
    /// unused rest of this thread's allocation area as allocated, which can be 8 kB.
    /// </summary>
    public static long By(Action call)
    {
        call();
        var least = long.MaxValue;
        for (var i = 0; i < Calls && least > 0; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
