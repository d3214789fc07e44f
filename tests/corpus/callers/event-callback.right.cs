// Corrected: a callback that is kept scores features of another width.
public static class Program
{
    private static event Action<int>? Tick;

    public static void Main()
    {
        var model = new Linear(16, 4);
        Tick += step =>
        {
            var features = Tensor.Rand(step + 1, 16);
            Console.WriteLine(model.Forward(features).Lengths[0]);
        };
        Tick?.Invoke(2);
    }
}
