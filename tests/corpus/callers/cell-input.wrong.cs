// a cell is given a whole sequence.
public static class Program
{
    public static void Main()
    {
        var cell = new LSTMCell(10, 20);
        var sequence = Tensor.Randn(6, 3, 10);
        var (h, c) = cell.Forward(sequence, (Tensor.Zeros(3, 20), Tensor.Zeros(3, 20))); // error SG1002
        Console.WriteLine(h.Lengths[1] + c.Lengths[1]);
    }
}
