// Corrected: the state is made for one layer, the network has two.
public static class Program
{
    public static void Main()
    {
        var lstm = new LSTM(inputSize: 10, hiddenSize: 20, numLayers: 2);
        var input = Tensor.Randn(5, 3, 10);
        var h0 = Tensor.Zeros(2, 3, 20);
        var c0 = Tensor.Zeros(2, 3, 20);
        var (output, _) = lstm.Forward(input, (h0, c0));
        Console.WriteLine(output.Lengths[2]);
    }
}
