// fake and real pictures are joined along the channels before the discriminator.
public static class Program
{
    public static void Main()
    {
        var generator = new Linear(16, 8 * 8);
        var discriminator = new Linear(64, 1);
        var fake = generator.Forward(Tensor.Randn(5, 16)).Tanh().Reshape(5, 1, 8, 8);
        var real = Tensor.Rand(5, 1, 8, 8);
        var both = Tensor.Cat([fake, real], dim: 1);
        Console.WriteLine(discriminator.Forward(both.Flatten(1)).Lengths[0]); // error
    }
}
