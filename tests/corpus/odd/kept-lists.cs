// lists in fields are filled elsewhere.
var r = new Recorder();
r.Add(Tensor.Rand(3)); r.Add(Tensor.Rand(3));
Console.WriteLine(r.All().Lengths[0] + Recorder.Shared().Lengths[0]);

public sealed class Recorder
{
    private static readonly List<Tensor<float>> shared = new();
    private static readonly Tensor<float>[] slots = new Tensor<float>[2];
    private readonly List<Tensor<float>> own = [];
    private readonly Tensor<float>[] ownSlots = new Tensor<float>[2];
    public void Add(Tensor<float> x) { slots[own.Count] = x; ownSlots[own.Count] = x; own.Add(x); shared.Add(x); }
    public Tensor<float> All() => Tensor.Cat([own.Stack(), ownSlots.Stack()], dim: 1);
    public static Tensor<float> Shared() => Tensor.Cat([shared.Stack(), slots.Stack()]);
}
