// a Sequential is built in a helper for pictures without padding.
public static class Program
{
    private static Sequential Build(int classes) => new(
        new Conv2d(1, 8, kernelSize: 3),
        new ReLU(),
        new MaxPool2d(2),
        new Flatten(),
        new Linear(8 * 14 * 14, classes));

    public static void Main() => Console.WriteLine(Build(10).Forward(Tensor.Rand(2, 1, 28, 28)).Lengths[1]); // error
}
