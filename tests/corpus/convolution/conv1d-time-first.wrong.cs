// sequences (N, L, C) enter a convolution that wants (N, C, L).
Console.WriteLine(new Sentences().Forward(Tensor.Create(new long[6], [2, 3])).Lengths[1]);

[Model]
public partial class Sentences
{
    private readonly Embedding embedding = new(100, 32);
    private readonly Conv1d conv = new(32, 16, kernelSize: 3, padding: 1);
    private readonly Linear fc = new(16, 2);

    [Shape("(N, L) -> (N, 2)")]
    public Tensor<float> Forward(Tensor<long> words)
    {
        var x = embedding.Forward(words);
        var maps = conv.Forward(x).Relu(); // error SG1001
        return fc.Forward(maps.Amax(2));
    }
}
