using System.Numerics.Tensors;
using ShapeGen.Tests.Golden;

namespace ShapeGen.Generation.Tests.Golden;

/// <summary>A case of values.jsonl with its tensors.</summary>
internal sealed class GoldenValues
{
    private readonly IReadOnlyDictionary<string, Tensor<float>> tensors;
    private readonly IReadOnlyDictionary<string, int> ranks;

    private GoldenValues(GoldenCase golden, IReadOnlyDictionary<string, Tensor<float>> tensors, IReadOnlyDictionary<string, int> ranks)
    {
        (Case, this.tensors, this.ranks) = (golden, tensors, ranks);
        Inputs = [.. Enumerable.Range(0, golden.InputCount).Select(i => tensors[$"{golden.Case}/input/{i}"])];
        Outputs = [.. Enumerable.Range(0, golden.OutputCount).Select(i => tensors[$"{golden.Case}/output/{i}"])];
        Source = new GoldenModel(golden, ClassName, [.. Inputs.Select(CSharpText.Shape)], [.. Outputs.Select(CSharpText.Shape)])
        {
            IsOneIndex = golden.Layer == nameof(Embedding) && RankOf("input/0") == 0,
        }.Text();
    }

    public GoldenCase Case { get; }

    public string ClassName => "Case" + Case.Case;

    /// <summary>The model as C#; null for a layer that the runtime does not have.</summary>
    public string? Source { get; }

    public IReadOnlyList<Tensor<float>> Inputs { get; }

    public IReadOnlyList<Tensor<float>> Outputs { get; }

    /// <summary>True where a tensor becomes a number alone, for which there is no tensor.</summary>
    public bool GivesNumber => RankOf("output/0") == 0 && RankOf("input/0") > 0;

    /// <summary>The weights under the model's state names.</summary>
    public IReadOnlyDictionary<string, Tensor<float>> State =>
        Case.State.ToDictionary(name => $"{GoldenModel.LayerField}.{name}", name => tensors[$"{Case.Case}/state/{name}"]);

    /// <summary>All cases.</summary>
    public static List<GoldenValues> ReadAll()
    {
        var tensors = Safetensors.Read(GoldenFiles.Path("values.safetensors"));
        var ranks = TensorRanks.Read(GoldenFiles.Path("values.safetensors"));
        return [.. GoldenFiles.ReadLines("values.jsonl").Select(line => new GoldenValues(new GoldenCase(line), tensors, ranks))];
    }

    private int RankOf(string tensor) => ranks[$"{Case.Case}/{tensor}"];
}
