// An MLP over a list of widths, normalised and with dropout, as a Sequential that the constructor fills.
var mlp = new TabularMlp(6, [16, 12, 8], 3, dropout: 0.1f);
Console.WriteLine(mlp.Forward(Tensor.Rand(5, 6)).Lengths[1]);

[Model]
public partial class TabularMlp
{
    private readonly Sequential body;
    private readonly Linear head;

    public TabularMlp(int inputs, IReadOnlyList<int> widths, int classes, float dropout)
    {
        var modules = new List<IModule>();
        int previous = inputs;
        for (int i = 0; i < widths.Count; i++)
        {
            modules.AddRange([new Linear(previous, widths[i]), new LayerNorm(widths[i]), new GELU()]);
            modules.Add(new Dropout(dropout));
            previous = widths[i];
        }

        body = new Sequential(modules);
        head = new Linear(previous, classes);
    }

    [Shape("(N, inputs) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x) => head.Forward(body.Forward(x));
}
