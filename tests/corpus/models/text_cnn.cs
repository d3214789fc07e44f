// A convolutional sentence classifier (Kim 2014): several kernel sizes side by side, and the strongest response of each.
var model = new TextCnn(vocabulary: 200, embedding: 24, filters: 10, classes: 3);
Console.WriteLine(model.Forward(Tensor.CreateFromShape<long>([2, 12])).Lengths[1]);

[Model]
public partial class TextCnn(int vocabulary, int embedding, int filters, int classes)
{
    private readonly Embedding embed = new(vocabulary, embedding);
    private readonly ModuleList<Conv1d> convs =
    [
        new Conv1d(embedding, filters, kernelSize: 3),
        new Conv1d(embedding, filters, kernelSize: 4),
        new Conv1d(embedding, filters, kernelSize: 5),
    ];

    private readonly Linear fc = new(3 * filters, classes);

    [Shape("(N, L) -> (N, classes), L >= 5")]
    public Tensor<float> Forward(Tensor<long> words)
    {
        var x = embed.Forward(words).Transpose(1, 2);
        var pooled = convs.Select(conv => conv.Forward(x).Relu().Amax(2)).ToList();
        return fc.Forward(pooled.Cat(dim: 1));
    }
}
