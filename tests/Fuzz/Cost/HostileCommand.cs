using ShapeGen.Engine;
using ShapeGen.Fuzz.Checking;

namespace ShapeGen.Fuzz.Cost;

/// <summary><c>hostile</c>: reads models that nobody writes; each must end, and say something or nothing.</summary>
internal static class HostileCommand
{
    public static int Run(string? only)
    {
        var isMet = true;
        foreach (var (name, text) in HostileModels.Texts.Where(model => only is null || model.Key == only))
        {
            Console.Write($"{name,-24}");
            var time = Measure(text, out var said);
            isMet &= time <= CheckedModel.MaximumTime;
            Console.WriteLine($"{time.TotalMilliseconds,8:F0} ms  {(said.Length > 100 ? said[..100] : said)}");
        }

        Console.WriteLine(isMet ? "none takes more than a second" : "not all end within a second");
        return isMet ? 0 : 1;
    }

    /// <summary>The processor's time, the operations given.</summary>
    public static TimeSpan Measure(string text, out string said)
    {
        var compilation = Batch.Compile(text);
        var type = compilation.GetTypeByMetadataName("Large")!;
        var operations = new OperationSource(compilation);
        ModelBinder.Bind(type, compilation, operations, CancellationToken.None);
        var before = Environment.CpuUsage.TotalTime;
        var model = ModelBinder.Bind(type, compilation, operations, CancellationToken.None);
        if (model.Graph is { } graph)
            ModelEmitter.Emit(graph);
        var time = Environment.CpuUsage.TotalTime - before;
        said = string.Join("; ", model.Findings.Select(finding => $"{finding.Id} {finding.Message.Headline}"));
        return time;
    }
}
