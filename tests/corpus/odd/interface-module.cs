// Which module is called is known only when the program runs.
public static class Program
{
    public static void Main(string[] arguments)
    {
        IModule module = arguments.Length > 3 ? new Linear(8, 2) : new Linear(4, 2);
        Console.WriteLine(Apply(module, Tensor.Rand(3, 4)).Lengths[1]);
        Console.WriteLine(Apply(new Conv1d(1, 2, kernelSize: 3), Tensor.Rand(1, 9)).Lengths[1]);
    }

    private static Tensor<float> Apply<T>(T module, Tensor<float> x)
        where T : IModule =>
        module.Forward(x);
}
