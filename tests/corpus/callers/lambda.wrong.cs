// a preprocessing lambda flattens the batch too.
public static class Program
{
    public static void Main()
    {
        Func<Tensor<float>, Tensor<float>> prepare = images => images.Flatten(0);
        var model = new Linear(3 * 8 * 8, 4);
        Console.WriteLine(model.Forward(prepare(Tensor.Rand(5, 3, 8, 8))).Lengths[0]); // error SG1001
    }
}
