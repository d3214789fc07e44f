// Corrected: a local function splits heads, the wrong dimensions are transposed.
[Model]
public partial class Att(int d, int h)
{
    private readonly Linear q = new(d, d), k = new(d, d), v = new(d, d), o = new(d, d);
    [Shape("(B, T, d) -> (B, T, d)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (b, t) = (x.Lengths[0], x.Lengths[1]);
        Tensor<float> Heads(Linear l) => l.Forward(x).Reshape(b, t, h, d / h).Permute(0, 2, 1, 3);
        var (qs, ks, vs) = (Heads(q), Heads(k), Heads(v));
                var s = qs.Matmul(ks.Transpose(2, 3)) / MathF.Sqrt(d / h);
        var y = s.Softmax(-1).Matmul(vs).Permute(0, 2, 1, 3).Reshape(b, t, d);
        return o.Forward(y);
    }
}
public static class Program { public static void Main() => Console.WriteLine(new Att(8, 2).Forward(Tensor.Rand(2, 3, 8)).Lengths[1]); }
