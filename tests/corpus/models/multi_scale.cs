// Branches of several kernel sizes in a list made from an array of constants; results concatenated by LINQ.
var net = new MultiScale(channels: 3, filters: 4);
Console.WriteLine(net.Forward(Tensor.Rand(2, 3, 24)).Lengths[1]);

[Model]
public partial class MultiScale
{
    private static readonly int[] Kernels = { 3, 5, 7 };
    private readonly List<Conv1d> branches = new();
    private readonly BatchNorm1d norm;
    private readonly Linear head;

    public MultiScale(int channels, int filters)
    {
        foreach (var kernel in Kernels)
            branches.Add(new Conv1d(channels, filters, kernel, padding: kernel / 2));
        norm = new BatchNorm1d(filters * Kernels.Length);
        head = new Linear(filters * Kernels.Length, 2);
    }

    [Shape("(N, channels, L) -> (N, 2)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var parts = branches.Select(branch => branch.Forward(x).Relu()).ToList();
        var joined = norm.Forward(parts.Cat(dim: 1));
        return head.Forward(joined.AdaptiveMaxPool1d(1).Squeeze(2));
    }
}
