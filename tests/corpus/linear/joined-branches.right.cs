// Corrected: branches of two widths are joined.
[Model]
public partial class Two
{
        private readonly Linear text = new(300, 64), image = new(2048, 64), joint = new(64 + 64, 10);
    [Shape("(N, 300), (N, 2048) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> t, Tensor<float> i)
    {
        var joined = Tensor.Cat([text.Forward(t).Relu(), image.Forward(i).Relu()], dim: -1);
                return joint.Forward(joined);
    }
}
public static class Program { public static void Main() => Console.WriteLine(new Two().Forward(Tensor.Rand(1, 300), Tensor.Rand(1, 2048)).Lengths[1]); }
