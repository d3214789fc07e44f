using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ShapeGen.Benchmarks.Measuring;

/// <summary>
/// What time is taken from: the wall, or, on a machine that others use at the same time, what the calling thread has had of a processor (Linux
/// alone, and for one thread alone).
/// </summary>
internal static partial class Clock
{
    private const int ThreadTime = 3;

    /// <summary>True for the time of the calling thread.</summary>
    public static bool IsOfThread { get; set; }

    /// <summary>Microseconds from some point on.</summary>
    public static double Microseconds
    {
        get
        {
            if (!IsOfThread)
                return Stopwatch.GetTimestamp() * (1e6 / Stopwatch.Frequency);
            if (GetTime(ThreadTime, out var time) != 0)
                throw new PlatformNotSupportedException("The thread's time cannot be read.");
            return (time.Seconds * 1e6) + (time.Nanoseconds * 1e-3);
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
