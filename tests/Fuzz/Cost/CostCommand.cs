using Microsoft.CodeAnalysis;
using ShapeGen.Engine;
using ShapeGen.Fuzz.Checking;

namespace ShapeGen.Fuzz.Cost;

/// <summary><c>cost</c>: prints what the analysis of large models costs, without the compiler's own time.</summary>
internal static class CostCommand
{
    private const int Small = 200;
    private const int Large = 2000;
    private const double MaximumSmall = 20;
    private const double MaximumRatio = 12;

    public static int Run()
    {
        var isMet = true;
        Console.WriteLine($"{"",-24}{Small + " layers",14}{Large + " layers",14}{"ratio",8}");
        foreach (var (name, write) in LargeModels.Styles)
        {
            var (small, large) = (Measure(write(Small), 40), Measure(write(Large), 15));
            isMet &= small <= MaximumSmall && large / small <= MaximumRatio;
            Console.WriteLine($"{name,-24}{small,11:F1} ms{large,11:F1} ms{large / small,8:F1}");
        }

        Console.WriteLine(isMet
            ? $"below {MaximumSmall} ms for {Small} layers, below {MaximumRatio} times as much for {Large}"
            : $"not below {MaximumSmall} ms for {Small} layers and {MaximumRatio} times as much for {Large}");
        return isMet ? 0 : 1;
    }

    /// <summary>The least of several times that this process used, warm, the operations given.</summary>
    private static double Measure(string text, int repetitions)
    {
        var compilation = Batch.Compile(text);
        var type = compilation.GetTypeByMetadataName("Large")!;
        var operations = new OperationSource(compilation);
        var least = double.MaxValue;
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var model = ModelBinder.Bind(type, compilation, operations, CancellationToken.None);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            if (model.Findings.Count > 0 || model.Graph?.Forward is null)
                throw new InvalidOperationException($"{model.Findings.FirstOrDefault()?.Message.Headline}");
        }

        return least;
    }
}
