// the masks of a segmentation keep a channel dimension.
public static class Program
{
    public static void Main()
    {
        var network = new Conv2d(3, 21, kernelSize: 3, padding: 1);
        var masks = Tensor.CreateFromShape<long>([2, 1, 24, 24]);
        var logits = network.Forward(Tensor.Rand(2, 3, 24, 24));
        Console.WriteLine(logits.CrossEntropy(masks)); // error SG1002
    }
}
