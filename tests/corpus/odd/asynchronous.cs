// Data is loaded and evaluated asynchronously.
using System.Threading.Tasks;

public static class Program
{
    private static Tensor<float> current = Tensor.Zeros(1, 2);

    public static async Task Main()
    {
        await Load();
        var loaded = await Task.Run(() => Tensor.Rand(3, 8));
        Console.WriteLine(new Linear(8, 1).Forward(loaded).Lengths[0] + new Linear(9, 1).Forward(current).Lengths[0]);
    }

    private static async Task Load()
    {
        await Task.Yield();
        current = Tensor.Zeros(4, 9);
    }
}
