using System.Diagnostics;

namespace ShapeGen.Fuzz.Load;

/// <summary><c>load</c>: calls one model from 64 threads, and prints whether the results are right and the memory stays.</summary>
internal static class LoadCommand
{
    private const int Threads = 64;

    /// <summary>What the heap may have grown by between a tenth of the time and its end.</summary>
    private const long MaximumGrowth = 2_000_000;

    public static int Run(int seconds)
    {
        var load = new LoadRun();
        For(load, seconds / 10.0);
        var (heap, set) = (Heap(), Environment.WorkingSet);
        For(load, seconds * 0.9);
        var growth = Heap() - heap;
        var isMet = load.Different == 0 && growth <= MaximumGrowth;
        Console.WriteLine(
            $"{load.Calls} calls from {Threads} threads in {seconds} s, {load.Different} different from one thread's; "
            + $"the heap grew by {growth / 1e6:F2} MB to {(heap + growth) / 1e6:F1} MB, the working set by {(Environment.WorkingSet - set) / 1e6:F1} MB");
        Console.WriteLine(isMet ? "all results alike, no growth" : "not as promised");
        return isMet ? 0 : 1;
    }

    private static void For(LoadRun load, double seconds)
    {
        var clock = Stopwatch.StartNew();
        load.Run(Threads, _ => clock.Elapsed.TotalSeconds < seconds);
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
