// A stack of GRU cells over time, their states in an array.
var stacked = new StackedGru(vocab: 20, size: 6);
Console.WriteLine(stacked.Forward(Tensor.CreateFromShape<long>([3, 9])).Lengths[1]);

[Model]
public partial class StackedGru(int vocab, int size)
{
    private const int Depth = 2;
    private readonly Embedding embedding = new(vocab, size);
    private readonly GRUCell[] cells = [new(size, size), new(size, size)];
    private readonly Linear head = new(size, vocab);

    [Shape("(N, L) -> (N, L, vocab)")]
    public Tensor<float> Forward(Tensor<long> tokens)
    {
        var x = embedding.Forward(tokens);
        var states = new Tensor<float>[Depth];
        for (var i = 0; i < Depth; i++)
            states[i] = Tensor.Zeros(x.Lengths[0], size);
        var outputs = new List<Tensor<float>>();
        for (nint t = 0; t < x.Lengths[1]; t++)
        {
            var input = x.Select(1, t);
            for (var i = 0; i < Depth; i++)
            {
                states[i] = cells[i].Forward(input, states[i]);
                input = states[i];
            }

            outputs.Add(head.Forward(input));
        }

        return outputs.Stack(dim: 1);
    }
}
