using System.Globalization;

namespace ShapeGen.Benchmarks.Measuring;

/// <summary>The table, line by line as it is measured.</summary>
internal sealed class Report(double peak, int threads)
{
    private readonly List<double> ratios = [];

    public void Begin(IReadOnlyList<string> engines)
    {
        Console.WriteLine(Line($"{threads} thread{(threads == 1 ? "" : "s")}; {peak:F0} GFLOP/s a core at most; microseconds, median (least)"));
        Console.WriteLine($"| case | {string.Join(" | ", engines)} | GFLOP/s | of peak | ratio | of the leasts | mark |");
        Console.WriteLine($"|---|{string.Concat(engines.Select(_ => "---:|"))}---:|---:|---:|---:|---:|");
    }

    public void Add(Row row, Times[] times)
    {
        var (own, peers) = (times[0], times[1..]);
        var ratio = peers.Min(peer => peer.Median) / own.Median;
        var ratioOfLeast = peers.Min(peer => peer.Least) / own.Least;
        ratios.Add(ratio);
        var speed = row.MegaFlops / own.Median * 1e3 is var flops and > 0 ? Line($"{flops:F0} | {flops / peak / threads:P0}") : "- | -";
        var mark = threads == 1 ? row.Mark : 0.97;
        Console.WriteLine(Line(
            $"| {row.Name} | {string.Join(" | ", times.Select(Text))} | {speed} | {ratio:F2} | {ratioOfLeast:F2} | {mark:F2}{(ratio < mark ? " missed" : "")} |"));
    }

    public void End()
    {
        if (ratios.Count > 0)
            Console.WriteLine(Line($"geometric mean of the ratios: {Math.Exp(ratios.Average(Math.Log)):F2}\n"));
    }

    private static string Text(Times times) => Line($"{Number(times.Median)} ({Number(times.Least)})");

    private static string Number(double value) => value.ToString(value < 10 ? "F2" : value < 100 ? "F1" : "F0", CultureInfo.InvariantCulture);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
