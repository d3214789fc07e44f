// class indices are given as a matrix of one column.
public static class Evaluation
{
    public static void Main()
    {
        var model = new Softmaxed();
        var labels = Tensor.Create(new long[] { 3, 1, 4, 1, 5, 9, 2, 6 }, [8, 1]);
        var logits = model.Forward(Tensor.Randn(8, 20));
        var loss = new CrossEntropyLoss().Forward(logits, labels); // error
        Console.WriteLine(loss);
    }
}

[Model]
public partial class Softmaxed
{
    private readonly Linear fc = new(20, 10);

    [Shape("(N, 20) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
}
