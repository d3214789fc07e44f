// the one-hot targets have one class fewer than the logits.
public static class Evaluation
{
    private const int Classes = 9;

    public static void Main()
    {
        var model = new Head(10);
        var logits = model.Forward(Tensor.Randn(6, 48));
        var loss = logits.CrossEntropy(OneHot([3, 1, 4, 1, 5, 2])); // error SG1001
        Console.WriteLine(loss);
    }

    [Shape("-> (6, Classes)")]
    private static Tensor<float> OneHot(int[] labels)
    {
        var data = new float[6 * Classes];
        for (var i = 0; i < labels.Length; i++)
            data[i * Classes + labels[i]] = 1;
        return Tensor.Create(data, [6, Classes]);
    }
}

[Model]
public partial class Head(int classes)
{
    private readonly Linear fc = new(48, classes);

    [Shape("(N, 48) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
}
