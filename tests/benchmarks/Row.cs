using System.Numerics.Tensors;
using ShapeGen.Benchmarks.Engines;
using ShapeGen.Benchmarks.Onnx;
using ShapeGen.Benchmarks.Torch;
using TorchSharp;

namespace ShapeGen.Benchmarks;

/// <summary>A case that is measured.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Mark">How many times as fast as the better peer it is to be with one thread.</param>
/// <param name="MegaFlops">The multiplications and additions of one run in millions; 0 where they are not what counts.</param>
/// <param name="Input">The input's shape.</param>
/// <param name="Output">The output's shape.</param>
/// <param name="Create">The model.</param>
internal sealed record Row(string Name, double Mark, double MegaFlops, int[] Input, int[] Output, Func<RowModel> Create)
{
    public int InputLength => Input.Aggregate(1, (product, length) => product * length);

    public int OutputLength => Output.Aggregate(1, (product, length) => product * length);

    /// <summary>The engines that run this row, ShapeGen first.</summary>
    public IEngine[] Engines(int threads)
    {
        var model = Create();
        var random = new Random(2);
        var state = Weights(random);
        if (model.State is not null)
            StateDictionary.Load(model.State, state);
        var input = AlignedMemory.Input(InputLength);
        foreach (ref var value in input.Span)
            value = (random.NextSingle() * 4) - 2;
        var graph = new OnnxGraph(Input, Output);
        graph.Result(model.Describe(new OnnxRow(graph, state)));
        IEngine[] engines = [new ShapeGenEngine(model.Run, input, OutputLength), new OnnxRuntimeEngine(graph.ToModel(), input, Input, Output, threads)];
        return TorchSharpEngine.WhyNot is null ? [.. engines, new TorchSharpEngine(model.Torch(new TorchRow(state)), input, Input)] : engines;
    }

    /// <summary>The weights of another instance: what is run gets them by loading, as in use.</summary>
    private IReadOnlyDictionary<string, Tensor<float>> Weights(Random random)
    {
        Generator.Default.ManualSeed(1);
        if (Create().State is not { } stateful)
            return new Dictionary<string, Tensor<float>>();
        var state = StateDictionary.Of(stateful);
        foreach (var (name, tensor) in state)
            Vary(name, tensor, random);
        return state;
    }

    /// <summary>Gives the normalisations statistics that are not those of their construction.</summary>
    private static void Vary(string name, Tensor<float> tensor, Random random)
    {
        var (from, to) = name.EndsWith("running_mean", StringComparison.Ordinal) ? (-0.2f, 0.2f)
            : name.EndsWith("running_var", StringComparison.Ordinal) ? (0.5f, 1.5f) : (0f, 0f);
        for (nint i = 0; from < to && i < tensor.FlattenedLength; i++)
            tensor[i] = from + (random.NextSingle() * (to - from));
    }
}

/// <summary>A model of ShapeGen's, its description in ONNX, and the same for libtorch.</summary>
internal sealed record RowModel(IStateful? State, SpanRun Run, Func<OnnxRow, string> Describe, Func<TorchRow, Func<torch.Tensor, torch.Tensor>> Torch);

/// <summary>What a description in ONNX is written with.</summary>
internal sealed record OnnxRow(OnnxGraph Graph, IReadOnlyDictionary<string, Tensor<float>> State)
{
    public const string Input = OnnxGraph.InputName;

    public OnnxLayers Layers { get; } = new(Graph, State);

    public OnnxRecurrent Recurrent(string name, int hiddenSize, int directions = 1) => new(Graph, State, name, hiddenSize, directions);
}
