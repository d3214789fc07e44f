namespace ShapeGen.EditorCost;

/// <summary>The processor's time for something that is done again and again.</summary>
internal static class Cost
{
    /// <summary>The median in milliseconds of several runs; each is given its number, from 0.</summary>
    public static double Median(int runs, Func<int, Action> prepare)
    {
        var times = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            var act = prepare(run);
            times[run] = Of(act);
        }

        Array.Sort(times);
        return times[runs / 2];
    }

    /// <summary>The milliseconds of one run.</summary>
    public static double Of(Action act)
    {
        var before = Environment.CpuUsage.TotalTime;
        act();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
