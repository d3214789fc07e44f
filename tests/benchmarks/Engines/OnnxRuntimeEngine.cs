using Microsoft.ML.OnnxRuntime;
using ShapeGen.Benchmarks.Onnx;

namespace ShapeGen.Benchmarks.Engines;

/// <summary>ONNX Runtime with all optimisations, input and output bound to memory of their own.</summary>
internal sealed class OnnxRuntimeEngine : IEngine
{
    private readonly Memory<float> output;
    private readonly InferenceSession session;
    private readonly OrtValue inputValue;
    private readonly OrtValue outputValue;
    private readonly OrtIoBinding binding;
    private readonly RunOptions options = new();

    public OnnxRuntimeEngine(byte[] model, Memory<float> input, int[] inputLengths, int[] outputLengths, int threads)
    {
        using var settings = new SessionOptions
        {
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
        };
        session = new InferenceSession(model, settings);
        output = AlignedMemory.Result(outputLengths.Aggregate(1, (product, length) => product * length));
        inputValue = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, input, Long(inputLengths));
        outputValue = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, output, Long(outputLengths));
        binding = session.CreateIoBinding();
        binding.BindInput(OnnxGraph.InputName, inputValue);
        binding.BindOutput(OnnxGraph.OutputName, outputValue);
    }

    public string Name => "ONNX Runtime";

    public ReadOnlySpan<float> Output => output.Span;

    public void Run() => session.RunWithBinding(options, binding);

    public void Dispose()
    {
        binding.Dispose();
        inputValue.Dispose();
        outputValue.Dispose();
        options.Dispose();
        session.Dispose();
    }

    private static long[] Long(int[] lengths) => [.. lengths.Select(length => (long)length)];
}
