// Corrected: samples stand in columns instead of rows.
public static class Program
{
    private const int Samples = 150, Features = 4;

    public static void Main()
    {
        var table = Tensor.Randn(Features, Samples);
        var model = new IrisNet();
        var logits = model.Forward(table.Transpose(0, 1));
        Console.WriteLine(logits.Argmax(1).Lengths[0]);
    }
}

[Model]
public partial class IrisNet
{
    private readonly Linear fc1 = new(4, 16), fc2 = new(16, 3);

    [Shape("(N, 4) -> (N, 3)")]
    public Tensor<float> Forward(Tensor<float> flowers) => fc2.Forward(fc1.Forward(flowers).Relu());
}
