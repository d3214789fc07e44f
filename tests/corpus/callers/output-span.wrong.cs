// The output span is too short.
[Model]
public partial class Small
{
    private readonly Linear fc = new(4, 2);
    [Shape("(N, 4) -> (N, 2)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
}
public static class Program
{
    public static void Main()
    {
        var model = new Small();
        var input = new float[3 * 4];
        var output = new float[3];
        model.Run(input, output, N: 3); // error
        Console.WriteLine(output[0]);
    }
}
