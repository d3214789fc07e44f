// every tensor of the list has one row less than the reference.
public static class Program
{
    public static void Main()
    {
        var reference = Tensor.Zeros(10, 4);
        var candidates = new List<Tensor<float>> { Tensor.Randn(9, 4), Tensor.Randn(9, 4) };
        foreach (var candidate in candidates)
            Console.WriteLine(candidate.MseLoss(reference)); // error
    }
}
