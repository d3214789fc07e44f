using System.Diagnostics;

namespace ShapeGen.Execution;

/// <summary>
/// The helping threads. A call offers the parts of its work; whoever is awake claims one after the other, the caller too, which begins with
/// the first, so that what that reads stays in its caches from call to call, and waits only for parts that others have claimed. One call has the helpers at a time; what comes meanwhile, and from within, runs on its own thread.
/// </summary>
internal static unsafe class Workers
{
    /// <summary>The most threads.</summary>
    internal const int Most = 64;

    /// <summary>Work of fewer microseconds is done alone.</summary>
    private const double Worthwhile = 5;

    /// <summary>Parts of fewer microseconds cost more than what they let others do.</summary>
    private const double LeastPart = 2;
    private const int MostParts = 256;

    /// <summary>A sleeping helper is woken for so many microseconds of work, of one call or of several.</summary>
    private const double WorthWaking = 1000;

    /// <summary>The parts' number and the number of those claimed lie in one word with the call's number.</summary>
    private const int PartBits = 20;
    private const long PartMask = (1 << PartBits) - 1;

    /// <summary>
    /// How often a caller looks for the end of the others' parts before it gives up its processor's time. There is no pause in between: a
    /// virtual machine whose host takes pauses for idling would lose more than the wait.
    /// </summary>
    private const int ActiveSpins = 100_000;

    private static readonly Helper?[] helpers = new Helper?[Most - 1];
    private static int isTaken;
    private static long claims;
    private static int finished;
    private static delegate*<void*, int, void> function;
    private static void* subject;
    private static Exception? failure;
    private static double missed;

    /// <summary>Into how many parts to divide work of so many units, so that each takes some microseconds at least.</summary>
    internal static int Parts(int units, double microseconds) => (int)Math.Clamp(Math.Min(units, microseconds / LeastPart), 1, MostParts);

    /// <summary>Does all parts of a work.</summary>
    /// <param name="parts">Their number.</param>
    /// <param name="microseconds">About how long one thread takes for all.</param>
    /// <param name="work">The work.</param>
    internal static void Run<TWork>(int parts, double microseconds, TWork work)
        where TWork : unmanaged, IWork
    {
        var threads = parts < 2 || microseconds < Worthwhile ? 1 : Math.Min(Threads.Allowed, parts);
        var isShared = false;
        if (threads > 1 && parts <= PartMask && Interlocked.CompareExchange(ref isTaken, 1, 0) == 0)
        {
            try
            {
                isShared = Wake(threads - 1, microseconds);
                if (isShared)
                    Offer(parts, &work, &RunPart<TWork>);
            }
            finally
            {
                Volatile.Write(ref isTaken, 0);
            }
        }

        for (var part = 0; !isShared && part < parts; part++)
            work.Run(part);
    }

    private static void RunPart<TWork>(void* work, int part)
        where TWork : unmanaged, IWork =>
        ((TWork*)work)->Run(part);

    private static void Offer(int parts, void* work, delegate*<void*, int, void> run)
    {
        function = run;
        subject = work;
        failure = null;
        Volatile.Write(ref finished, 0);
        var call = (Volatile.Read(ref claims) >> (2 * PartBits)) + 1;
        Volatile.Write(ref claims, (call << (2 * PartBits)) | ((long)parts << PartBits) | 1);
        Do(0);
        while (TryWork())
        {
        }

        var wait = default(SpinWait);
        for (var spins = 0; Volatile.Read(ref finished) < parts; spins++)
        {
            if (spins > ActiveSpins)
                wait.SpinOnce();
        }

        if (failure is { } thrown)
            throw new InvalidOperationException("A helping thread failed: " + thrown.Message, thrown);
    }

    /// <summary>Claims a part and does it; false where there is none.</summary>
    private static bool TryWork()
    {
        while (true)
        {
            var seen = Volatile.Read(ref claims);
            var part = seen & PartMask;
            if (part >= ((seen >> PartBits) & PartMask))
                return false;
            if (Interlocked.CompareExchange(ref claims, seen + 1, seen) == seen)
            {
                Do((int)part);
                return true;
            }
        }
    }

    private static void Do(int part)
    {
        try
        {
            function(subject, part);
        }
        catch (Exception exception)
        {
            failure = exception;
        }
        finally
        {
            Interlocked.Increment(ref finished);
        }
    }

    /// <summary>Starts or wakes helpers where that is worth its while; false where none is awake.</summary>
    private static bool Wake(int count, double microseconds)
    {
        var asleep = 0;
        for (var i = 0; i < count; i++)
        {
            asleep += helpers[i] is { IsAsleep: false } ? 0 : 1;
        }

        missed = asleep == 0 ? 0 : missed + microseconds;
        if (missed < WorthWaking)
            return asleep < count;
        missed = 0;
        for (var i = 0; i < count; i++)
            (helpers[i] ??= new Helper()).Wake();
        return true;
    }

    /// <summary>A thread that looks for work, and sleeps where there has been none for a while.</summary>
    private sealed class Helper
    {
        private readonly AutoResetEvent alarm = new(false);
        private volatile bool isAsleep;

        public Helper() => new Thread(Loop) { IsBackground = true, Name = "ShapeGen" }.Start();

        public bool IsAsleep => isAsleep;

        public void Wake()
        {
            if (isAsleep)
            {
                isAsleep = false;
                alarm.Set();
            }
        }

        private void Loop()
        {
            while (true)
            {
                Spin();
                isAsleep = true;
                alarm.WaitOne();
            }
        }

        private static void Spin()
        {
            var last = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(last) < Threads.SpinTime)
            {
                var worked = false;
                while (TryWork())
                    worked = true;
                if (worked)
                    last = Stopwatch.GetTimestamp();
            }
        }
    }
}
