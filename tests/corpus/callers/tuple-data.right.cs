// Corrected: training and test data are taken from a tuple in the wrong order.
public static class Program
{
    public static void Main()
    {
        var (inputs, targets) = Load();
        var model = new Linear(8, 3);
        var loss = model.Forward(inputs).MseLoss(targets);
        Console.WriteLine(loss);
    }

    private static (Tensor<float> Inputs, Tensor<float> Targets) Load() => (Tensor.Randn(20, 8), Tensor.Randn(20, 3));
}
