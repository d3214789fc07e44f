// the targets of a regression stand in a column less than the predictions.
public static class Program
{
    public static void Main()
    {
        var model = new Regression();
        var features = Tensor.Randn(64, 13);
        var prices = Tensor.Create(new float[64], [64]);
        var predictions = model.Forward(features);
        var loss = new MSELoss().Forward(predictions, prices); // error
        Console.WriteLine($"mean squared error {loss}");
    }
}

[Model]
public partial class Regression
{
    private readonly Linear hidden = new(13, 32), output = new(32, 1);

    [Shape("(N, 13) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> x) => output.Forward(hidden.Forward(x).Relu());
}
