// An end-to-end memory network (Sukhbaatar et al. 2015) with three hops and shared embeddings.
var memory = new MemN2N(vocab: 30, dim: 8);
Console.WriteLine(memory.Forward(Tensor.CreateFromShape<long>([2, 6, 5]), Tensor.CreateFromShape<long>([2, 5])).Lengths[1]);

[Model]
public partial class MemN2N(int vocab, int dim)
{
    private const int Hops = 3;
    private readonly Embedding a = new(vocab, dim), c = new(vocab, dim);
    private readonly Linear h = new(dim, dim), output = new(dim, vocab);

    [Shape("(N, M, L), (N, Q) -> (N, vocab)")]
    public Tensor<float> Forward(Tensor<long> story, Tensor<long> question)
    {
        var u = a.Forward(question).Sum(dim: 1);
        var memory = a.Forward(story).Sum(dim: 2);
        var values = c.Forward(story).Sum(dim: 2);
        var hop = 0;
        while (hop < Hops)
        {
            var p = memory.Matmul(u.Unsqueeze(2)).Squeeze(2).Softmax(1);
            var o = p.Unsqueeze(1).Bmm(values).Squeeze(1);
            u = h.Forward(u) + o;
            hop++;
        }

        return output.Forward(u);
    }
}
