// predictions are compared with labels of another split.
public static class Program
{
    [Shape("(N), (N) -> ()")]
    private static float Accuracy(Tensor<long> predictions, Tensor<long> labels)
    {
        var hits = 0f;
        for (var i = 0; i < predictions.Lengths[0]; i++)
            hits += predictions[i] == labels[i] ? 1 : 0;
        return hits / predictions.Lengths[0];
    }

    public static void Main()
    {
        var model = new Linear(6, 3);
        var test = Tensor.Rand(40, 6);
        var labels = Tensor.CreateFromShape<long>([30]);
        var predictions = model.Forward(test).Argmax(1);
        Console.WriteLine(Accuracy(predictions, labels)); // error
    }
}
