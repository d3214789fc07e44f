// Corrected: the head of a bidirectional LSTM is built for one direction.
public static class Program
{
    public static void Main()
    {
        var lstm = new LSTM(inputSize: 8, hiddenSize: 32, bidirectional: true, batchFirst: true);
        var head = new Linear(2 * 32, 2);
        var reviews = Tensor.Randn(4, 20, 8);
        var last = lstm.Forward(reviews).Output.Select(1, -1);
        Console.WriteLine(head.Forward(last).Lengths[1]);
    }
}
