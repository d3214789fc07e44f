// all dimensions but the heads' are swapped for the keys.
Console.WriteLine(new Heads().Forward(Tensor.Rand(2, 4, 5, 8), Tensor.Rand(2, 4, 7, 8)).Lengths[3]);

[Model]
public partial class Heads
{
    [Shape("(N, 4, L, 8), (N, 4, S, 8) -> (N, 4, L, S)")]
    public Tensor<float> Forward(Tensor<float> q, Tensor<float> k) =>
        q.Matmul(k.Transpose(1, 2)).Softmax(-1); // error
}
