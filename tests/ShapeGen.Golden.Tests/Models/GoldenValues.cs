using System.Numerics.Tensors;

namespace ShapeGen.Golden.Tests;

/// <summary>A case of values.jsonl with its tensors.</summary>
internal sealed class GoldenValues
{
    private readonly IReadOnlyDictionary<string, int> ranks;

    private GoldenValues(GoldenCase golden, IReadOnlyDictionary<string, Tensor<float>> tensors, IReadOnlyDictionary<string, int> ranks)
    {
        (Case, this.ranks) = (golden, ranks);
        Inputs = [.. Enumerable.Range(0, golden.InputCount).Select(i => tensors[$"{golden.Case}/input/{i}"])];
        Outputs = [.. Enumerable.Range(0, golden.OutputCount).Select(i => tensors[$"{golden.Case}/output/{i}"])];
        State = golden.State.ToDictionary(name => name, name => tensors[$"{golden.Case}/state/{name}"]);
    }

    public GoldenCase Case { get; }

    public string ClassName => "Case" + Case.Case;

    /// <summary>The model as C#.</summary>
    public string Source => new GoldenModel(
        Case, ClassName,
        [.. Inputs.Select((tensor, i) => CSharpText.Shape(ShapeOf(tensor, $"input/{i}")))],
        [.. Outputs.Select((tensor, i) => CSharpText.Shape(ShapeOf(tensor, $"output/{i}")))]).Text();

    public Tensor<float>[] Inputs { get; }

    public Tensor<float>[] Outputs { get; }

    /// <summary>The weights of the layer.</summary>
    public IReadOnlyDictionary<string, Tensor<float>> State { get; }

    /// <summary>True where one index is looked up, which is no tensor here.</summary>
    public bool IsOneIndex => Case.Layer == nameof(Embedding) && RankOf("input/0") == 0;

    /// <summary>All cases.</summary>
    public static List<GoldenValues> ReadAll(string folder)
    {
        var path = GoldenFiles.Path(folder + "values.safetensors");
        var (tensors, ranks) = (Safetensors.Read(path), TensorRanks.Read(path));
        return [.. GoldenFiles.ReadLines(folder + "values.jsonl").Select(line => new GoldenValues(new GoldenCase(line), tensors, ranks))];
    }

    /// <summary>What differs from PyTorch's outputs, or null.</summary>
    public string? Difference(IReadOnlyList<Tensor<float>> results)
    {
        if (results.Count != Outputs.Length)
            return $"{Case}: {results.Count} outputs";
        var wrong = Enumerable.Range(0, Outputs.Length).Where(i => !Numbers.AreClose(Outputs[i], results[i])).ToList();
        return wrong.Count == 0 ? null : $"{Case}: outputs {string.Join(", ", wrong)} differ";
    }

    public override string ToString() => Case.ToString();

    private nint[] ShapeOf(Tensor<float> tensor, string name) => RankOf(name) == 0 ? [] : tensor.Lengths.ToArray();

    private int RankOf(string tensor) => ranks[$"{Case.Case}/{tensor}"];
}
