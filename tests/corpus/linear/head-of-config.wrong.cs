// a block's head is made of the wrong field of its configuration.
Console.WriteLine(new Classifier(new Config(16, 32, 4)).Forward(Tensor.Rand(2, 16)).Lengths[1]); // error

public sealed record Config(int Inputs, int Hidden, int Classes);

public sealed class Classifier(Config config)
{
    private readonly Linear body = new(config.Inputs, config.Hidden);
    private readonly Linear head = new(config.Inputs, config.Classes);

    public Tensor<float> Forward(Tensor<float> x) => head.Forward(body.Forward(x).Relu());
}
