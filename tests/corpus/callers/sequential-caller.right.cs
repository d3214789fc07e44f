// Corrected: a Sequential of a caller has a wrong element in its middle.
public static class Program
{
    public static void Main()
    {
        var model = new Sequential(
            new Linear(20, 64),
            new ReLU(),
            new Linear(64, 64),
            new ReLU(),
            new Linear(64, 2));
        Console.WriteLine(model.Forward(Tensor.Rand(4, 20)).Lengths[1]);
    }
}
