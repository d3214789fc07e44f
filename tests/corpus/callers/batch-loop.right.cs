// Corrected: each batch of the loop is flattened to the width of another data set.
public static class Program
{
    public static void Main()
    {
        var set = Tensor.Rand(100, 3, 32, 32);
        var model = new Linear(3 * 32 * 32, 10);
        var best = 0f;
        for (var start = 0; start < 100; start += 20)
        {
            var batch = set.Narrow(0, start, 20).Reshape(20, -1);
            best = MathF.Max(best, model.Forward(batch).Amax());
        }

        Console.WriteLine(best);
    }
}
