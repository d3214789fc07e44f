// a model that loads its weights from a file is given a picture of another size.
using System.IO;

public static class Program
{
    public static void Main()
    {
        var path = Path.GetTempFileName();
        new Tiny(8).SaveStateDict(path);
        var model = Tiny.Load(path, width: 8);
        File.Delete(path);
        Console.WriteLine(model.Forward(Tensor.Rand(1, 9)).Lengths[1]); // error
    }
}

[Model]
public partial class Tiny(int width)
{
    private readonly Linear fc = new(width, 2);

    [Shape("(N, width) -> (N, 2)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
}
