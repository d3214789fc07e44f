// a helper without a contract reads windows of 25 from signals of 20.
public static class Program
{
    private static readonly Conv1d conv = new(1, 4, kernelSize: 25);

    public static void Main() => Console.WriteLine(Filter(Tensor.Rand(2, 1, 20)).Lengths[2]); // error SG1003

    private static Tensor<float> Filter(Tensor<float> signal) => conv.Forward(signal).Relu();
}
