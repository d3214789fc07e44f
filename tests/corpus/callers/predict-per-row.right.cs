// Corrected: rows of a batch are scored one by one without their batch, then compared.
public static class Program
{
    public static void Main()
    {
        var model = new Linear(5, 2);
        var rows = Tensor.Rand(3, 5).Unbind();
        var scores = rows.Select(row => model.Forward(row.Unsqueeze(0))).Cat();
        Console.WriteLine(scores.CrossEntropy(Tensor.CreateFromShape<long>([3])));
    }
}
