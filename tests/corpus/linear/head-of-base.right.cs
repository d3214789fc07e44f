// Corrected: the base class makes a head that is too small.
public abstract class Head : IDisposable
{
    protected readonly Linear fc;
    protected Head(int inputs, int outputs) { fc = new Linear(inputs, outputs); }
    public void Dispose() { }
}
[Model]
public partial class Classifier : Head
{
    private readonly Conv1d conv = new(4, 8, 5);
        public Classifier() : base(8 * 16, 3) { }
    [Shape("(N, 4, 20) -> (N, 3)")]
        public Tensor<float> Forward(Tensor<float> x) => fc.Forward(conv.Forward(x).Flatten(1));
}
public static class Program { public static void Main() { using var c = new Classifier(); Console.WriteLine(c.Forward(Tensor.Rand(2, 4, 20)).Lengths[1]); } }
