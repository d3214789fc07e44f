// a generic trainer is given a network for other data.
public static class Program
{
    private static float Step<T>(T model, Tensor<float> x, Tensor<float> y)
        where T : IModule => model.Forward(x).MseLoss(y);

    public static void Main() => Console.WriteLine(Step(new Linear(3, 2), Tensor.Rand(5, 4), Tensor.Rand(5, 2))); // error
}
