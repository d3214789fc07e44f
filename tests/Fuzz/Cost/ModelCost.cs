using ShapeGen.Engine;
using ShapeGen.Fuzz.Checking;

namespace ShapeGen.Fuzz.Cost;

/// <summary>What it costs to read a model, warm, the operations given.</summary>
/// <param name="Milliseconds">The least time of the processor.</param>
/// <param name="Bytes">The memory that is allocated: a measure of the work that does not depend on the machine.</param>
internal sealed record ModelCost(double Milliseconds, long Bytes)
{
    /// <summary>Reads the class <c>Large</c> of the text again and again.</summary>
    public static ModelCost Measure(string text, int repetitions)
    {
        var compilation = Batch.Compile(text);
        var type = compilation.GetTypeByMetadataName("Large")!;
        var operations = new OperationSource(compilation);
        var (least, bytes) = (double.MaxValue, long.MaxValue);
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var (time, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            var model = ModelBinder.Bind(type, compilation, operations, CancellationToken.None);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - time).TotalMilliseconds);
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - allocated);
            if (model.Findings.Count > 0 || model.Graph?.Forward is null)
                throw new InvalidOperationException($"The model is not followed: {model.Findings.FirstOrDefault()?.Message.Headline}");
        }

        return new ModelCost(least, bytes);
    }

    public override string ToString() => $"{Milliseconds:F1} ms {Bytes / 1e6,7:F1} MB";
}
