using System.Numerics.Tensors;
using ShapeGen.Golden.Tests;

namespace ShapeGen.OnnxCheck;

/// <summary>The samples' models with their weights, for one and for several samples.</summary>
public class SampleExportTests
{
    [Theory]
    [InlineData("Digits", "LeNet", "lenet5_mnist", "1,28,28")]
    [InlineData("Digits", "RowReader", "lstm_rows_mnist", "28,28")]
    [InlineData("VoiceActivity", "VoiceDetector", "silero_vad_v5_16k", "576", "128", "128")]
    public void A_samples_model_gives_in_onnx_runtime_what_run_gives(string sample, string name, string weights, params string[] shapes)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples", sample);
        var assembly = ModelCompilation.Load(Directory.GetFiles(folder, "*.cs").Select(File.ReadAllText));
        var model = Activator.CreateInstance(assembly.GetType($"{sample}.{name}")!)!;
        StateDictionary.Load((IStateful)model, Path.Combine(folder, weights + ".safetensors"));

        using var session = new OnnxSession(model);
        foreach (var batch in new[] { 1, 5 })
            Assert.Null(session.Difference([.. shapes.Select(shape => Inputs.Of([batch, .. shape.Split(',').Select(nint.Parse)]))]));
        Console.WriteLine($"{name} through ONNX Runtime: 2/2 batch sizes");
    }
}

/// <summary>Inputs for models.</summary>
internal static class Inputs
{
    /// <summary>Numbers between -1 and 1, always the same.</summary>
    public static Tensor<float> Of(params nint[] lengths)
    {
        var random = new Random(1);
        return Tensor.Create([.. Enumerable.Range(0, (int)lengths.Aggregate((nint)1, (product, length) => product * length)).Select(_ => (random.NextSingle() * 2) - 1)], lengths);
    }

    /// <summary>Indices from 0 on, as many as are wanted, each below <paramref name="count"/>.</summary>
    public static Tensor<long> Indices(int count, params nint[] lengths) =>
        Tensor.Create([.. Enumerable.Range(0, (int)lengths.Aggregate((nint)1, (product, length) => product * length)).Select(i => (long)(i * 7 % count))], lengths);

    /// <summary>A mask that hides every third place.</summary>
    public static Tensor<bool> Mask(params nint[] lengths) =>
        Tensor.Create([.. Enumerable.Range(0, (int)lengths.Aggregate((nint)1, (product, length) => product * length)).Select(i => i % 3 == 2)], lengths);
}
