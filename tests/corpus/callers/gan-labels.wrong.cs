// labels for the whole batch are reused for the smaller last one.
public static class Program
{
    private const int BatchSize = 64;

    public static void Main()
    {
        var discriminator = new Sequential(new Linear(2, 16), new LeakyReLU(0.2), new Linear(16, 1), new Sigmoid());
        var ones = Tensor.Ones(BatchSize, 1);
        var last = Tensor.Rand(1000 % BatchSize, 2);
        var judged = discriminator.Forward(last);
        Console.WriteLine(judged.BinaryCrossEntropy(ones)); // error SG1001
    }
}
