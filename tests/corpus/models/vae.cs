// A variational autoencoder (Kingma and Welling 2013) on 28 x 28 pictures, with its loss.
var model = new Vae();
var x = Tensor.Rand(4, 1, 28, 28);
var (restored, mu, logVar) = model.Forward(x);
var reconstruction = restored.BinaryCrossEntropy(x.Reshape(-1, 784), reduction: "sum");
var divergence = -0.5f * (logVar + 1f - mu * mu - logVar.Exp()).Sum();
Console.WriteLine(reconstruction + divergence);

[Model]
public partial class Vae
{
    private readonly Linear fc1 = new(784, 64);
    private readonly Linear fc21 = new(64, 20);
    private readonly Linear fc22 = new(64, 20);
    private readonly Linear fc3 = new(20, 64);
    private readonly Linear fc4 = new(64, 784);

    [Shape("(N, 1, 28, 28) -> (N, 784), (N, 20), (N, 20)")]
    public (Tensor<float> Restored, Tensor<float> Mu, Tensor<float> LogVar) Forward(Tensor<float> x)
    {
        var (mu, logVar) = Encode(x.Reshape(-1, 784));
        var z = Reparameterize(mu, logVar);
        return (Decode(z), mu, logVar);
    }

    private (Tensor<float>, Tensor<float>) Encode(Tensor<float> x)
    {
        var h1 = fc1.Forward(x).Relu();
        return (fc21.Forward(h1), fc22.Forward(h1));
    }

    private static Tensor<float> Reparameterize(Tensor<float> mu, Tensor<float> logVar)
    {
        var deviation = (logVar * 0.5f).Exp();
        return mu + deviation;
    }

    private Tensor<float> Decode(Tensor<float> z)
    {
        var h3 = fc3.Forward(z).Relu();
        return fc4.Forward(h3).Sigmoid();
    }
}
