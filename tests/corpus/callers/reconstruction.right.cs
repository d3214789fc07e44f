// Corrected: a reconstruction as vectors is compared with the pictures.
public static class Program
{
    public static void Main()
    {
        var pictures = Tensor.Rand(3, 1, 28, 28);
        var autoencoder = new Sequential(new Flatten(), new Linear(784, 32), new ReLU(), new Linear(32, 784), new Sigmoid());
        var restored = autoencoder.Forward(pictures);
        var loss = restored.BinaryCrossEntropy(pictures.Flatten(1));
        Console.WriteLine(loss);
    }
}
