using ShapeGen.Benchmarks;
using ShapeGen.Benchmarks.Engines;
using ShapeGen.Benchmarks.Measuring;

if (Options.Parse(args) is not { } options)
{
    Console.WriteLine("dotnet run -c Release --project tests/benchmarks -- [--rows mlp,LSTM] [--threads 1|2] [--rounds 7] [--block milliseconds] [--clock wall|thread (with one thread)]");
    return 1;
}

Clock.IsOfThread = options.OfThread;
if (TorchSharpEngine.WhyNot is { } reason)
    Console.WriteLine($"libtorch does not load here, so that it is left out: {reason}\n");
var peak = Peak.GigaFlops();
foreach (var threads in options.Threads)
{
    ShapeGen.Execution.Threads.Count = threads;
    if (TorchSharpEngine.WhyNot is null)
        TorchSharp.torch.set_num_threads(threads);
    var report = new Report(peak, threads);
    report.Begin(TorchSharpEngine.WhyNot is null ? ["ShapeGen", "ONNX Runtime", "libtorch"] : ["ShapeGen", "ONNX Runtime"]);
    foreach (var row in Rows.All.Where(options.Includes))
        Measure(row, threads, report);
    report.End();
}

return 0;

void Measure(Row row, int threads, Report report)
{
    var engines = row.Engines(threads);
    foreach (var engine in engines)
        engine.Run();
    foreach (var peer in engines[1..])
        Agreement.Check(row.Name, engines[0].Output, peer.Output, peer.Name);
    report.Add(row, new Measurement(options.Rounds, options.Block).Run(engines));
    foreach (var engine in engines)
        engine.Dispose();
}
