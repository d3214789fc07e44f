// A Perceiver-like model: a few latents attend to many inputs, repeatedly with shared weights.
var perceiver = new Perceiver(inputDim: 6, latents: 4, dim: 8, iterations: 3, classes: 2);
Console.WriteLine(perceiver.Forward(Tensor.Rand(2, 30, 6)).Lengths[1]);

[Model]
public partial class CrossAttend(int dim, int inputDim)
{
    private readonly Linear q = new(dim, dim), k = new(inputDim, dim), v = new(inputDim, dim);
    private readonly LayerNorm norm = new(dim);

    [Shape("(N, Q, dim), (N, M, inputDim) -> (N, Q, dim)")]
    public Tensor<float> Forward(Tensor<float> latent, Tensor<float> inputs)
    {
        var attention = q.Forward(latent).Bmm(k.Forward(inputs).Transpose(1, 2)).Softmax(-1);
        return norm.Forward(latent + attention.Bmm(v.Forward(inputs)));
    }
}

[Model]
public partial class Perceiver(int inputDim, int latents, int dim, int iterations, int classes)
{
    [Parameter] private readonly Tensor<float> latent = Tensor.Randn(latents, dim);
    private readonly CrossAttend cross = new(dim, inputDim), self = new(dim, dim);
    private readonly Linear head = new(dim, classes);

    [Shape("(N, M, inputDim) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> inputs)
    {
        var x = latent.Unsqueeze(0).Expand(inputs.Lengths[0], latents, dim);
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            x = cross.Forward(x, inputs);
            x = self.Forward(x, x);
        }

        return head.Forward(x.Mean(dim: 1));
    }
}
