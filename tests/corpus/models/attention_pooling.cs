// An LSTM classifier with attention pooling over time, sizes in constants of another class.
var model = new AttentiveClassifier();
Console.WriteLine(model.Forward(Tensor.CreateFromShape<long>([3, 11])).Lengths[1]);

internal static class Settings
{
    public const int Vocabulary = 60, Embedded = 12, Hidden = 10;
    public static readonly int Classes = 4;
}

[Model]
public partial class AttentiveClassifier
{
    private readonly Embedding embed = new(Settings.Vocabulary, Settings.Embedded);
    private readonly LSTM lstm = new(Settings.Embedded, Settings.Hidden, numLayers: 2, batchFirst: true, bidirectional: true);
    private readonly Linear score = new(2 * Settings.Hidden, 1);
    private readonly Linear classify = new(2 * Settings.Hidden, Settings.Classes);

    [Shape("(N, L) -> (N, 4)")]
    public Tensor<float> Forward(Tensor<long> tokens)
    {
        var (output, (_, _)) = lstm.Forward(embed.Forward(tokens));
        var weights = score.Forward(output.Tanh()).Softmax(dim: 1);
        var pooled = (weights * output).Sum(dim: 1);
        return classify.Forward(pooled);
    }
}
