// stacked rows have no batch of channels yet.
public static class Program
{
    public static void Main()
    {
        var recordings = new[] { Tensor.Randn(400), Tensor.Randn(400), Tensor.Randn(400) };
        var batch = Tensor.Stack(recordings, dim: 0);
        var conv = new Conv1d(1, 8, kernelSize: 25, stride: 5);
        Console.WriteLine(conv.Forward(batch).Lengths[2]); // error SG1001
    }
}
