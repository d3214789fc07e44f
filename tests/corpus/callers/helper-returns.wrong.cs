// a helper prepares vectors of 300, the classifier takes 200.
public static class Program
{
    public static void Main()
    {
        var classifier = new Topics();
        Console.WriteLine(classifier.Forward(Vectors(10)).Lengths[1]); // error SG1001
    }

    private static Tensor<float> Vectors(int count) => Tensor.Randn(count, 300);
}

[Model]
public partial class Topics
{
    private readonly Linear fc = new(200, 20);

    [Shape("(N, 200) -> (N, 20)")]
    public Tensor<float> Forward(Tensor<float> vectors) => fc.Forward(vectors).LogSoftmax(1);
}
