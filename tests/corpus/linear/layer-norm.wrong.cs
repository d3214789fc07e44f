// the normalisation is made for the inner width of the feed-forward block.
Console.WriteLine(new FeedForward(8, 32).Forward(Tensor.Rand(2, 3, 8)).Lengths[2]);

[Model]
public partial class FeedForward(int dModel, int dFf)
{
    private readonly Linear fc1 = new(dModel, dFf), fc2 = new(dFf, dModel);
    private readonly LayerNorm norm = new(dFf);

    [Shape("(N, L, dModel) -> (N, L, dModel)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = fc2.Forward(fc1.Forward(x).Gelu());
        return norm.Forward(x + y); // error SG1001
    }
}
