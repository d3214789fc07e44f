// a size read from a tensor makes a layer for the wrong dimension.
public static class Program
{
    public static void Main()
    {
        var x = Tensor.Randn(10, 6);
        var layer = new Linear((int)x.Lengths[0], 2);
        Console.WriteLine(layer.Forward(x).Lengths[1]); // error SG1001
    }
}
