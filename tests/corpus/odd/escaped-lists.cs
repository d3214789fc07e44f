// An object that others fill: what its lists hold is not known here.
var recorder = new Recorder();
Action<Recorder> fill = Environment.ProcessorCount > 0 ? one => one.Add(Tensor.Rand(3)) : _ => { };
fill(recorder);
Console.WriteLine(recorder.All().Lengths[0]);
var weights = new Weights();
weights.Fill(new Linear(3, 4));
Console.WriteLine(weights.Count);

public sealed class Recorder
{
    private readonly List<Tensor<float>> kept = [];

    public void Add(Tensor<float> x) => kept.Add(x);

    public Tensor<float> All() => kept.Stack();
}

public sealed class Weights
{
    private readonly Dictionary<string, Tensor<float>> entries = new() { ["weight"] = Tensor.Zeros(1) };

    public int Count => entries.Count;

    public void Fill(Linear layer)
    {
        entries["weight"] = Tensor.Rand(4, 3);
        entries["bias"] = Tensor.Rand(4);
        Load(layer);
    }

    private void Load(Linear layer) => StateDictionary.Load(layer, entries);
}
