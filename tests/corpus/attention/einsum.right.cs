// Corrected: the letters of the equation name dimensions of different sizes alike.
Console.WriteLine(new Scores().Forward(Tensor.Rand(2, 5, 4, 8), Tensor.Rand(2, 7, 4, 8)).Lengths[3]);

[Model]
public partial class Scores
{
    [Shape("(N, L, 4, 8), (N, S, 4, 8) -> (N, 4, L, S)")]
    public Tensor<float> Forward(Tensor<float> q, Tensor<float> k) =>
        Tensor.Einsum("bqhd,bkhd->bhqk", q, k);
}
