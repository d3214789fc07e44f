using ShapeGen.Engine;
using ShapeGen.Fuzz.Checking;

namespace ShapeGen.Fuzz.Cost;

/// <summary>What it costs to read a model, warm, the operations given.</summary>
/// <param name="Model">What reading it gives.</param>
/// <param name="Milliseconds">The least time of the processor.</param>
/// <param name="Bytes">The memory that is allocated: a measure of the work that does not depend on the machine.</param>
internal sealed record ModelCost(BoundModel Model, double Milliseconds, long Bytes)
{
    /// <summary>Reads the class <c>Large</c> of the text again and again.</summary>
    public static ModelCost Measure(string text, int repetitions)
    {
        var compilation = Batch.Compile(text);
        var type = compilation.GetTypeByMetadataName("Large")!;
        var operations = new OperationSource(compilation);
        var cost = Read();
        for (var repetition = 1; repetition < repetitions; repetition++)
        {
            var next = Read();
            cost = next with { Milliseconds = Math.Min(cost.Milliseconds, next.Milliseconds), Bytes = Math.Min(cost.Bytes, next.Bytes) };
        }

        return cost;

        ModelCost Read()
        {
            GC.Collect();
            var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            var model = ModelBinder.Bind(type, compilation, operations, CancellationToken.None);
            return new ModelCost(model, (Environment.CpuUsage.TotalTime - time).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
        }
    }

    /// <summary>True where all was followed and nothing is wrong.</summary>
    public bool IsProven => Model.Findings.Count == 0 && Model.Graph?.Forward is not null;

    public override string ToString() => $"{Milliseconds:F1} ms {Bytes / 1e6,7:F1} MB";
}
