// Corrected: the mean of each channel does not broadcast over (N, C, H, W).
public static class Program
{
    public static void Main()
    {
        var images = Tensor.Rand(4, 3, 32, 32);
        var mean = Tensor.Create(new[] { 0.485f, 0.456f, 0.406f }, [3]);
        var deviation = Tensor.Create(new[] { 0.229f, 0.224f, 0.225f }, [3, 1, 1]);
        var normalised = (images - mean.Reshape(3, 1, 1)) / deviation;
        Console.WriteLine(new Conv2d(3, 8, 3).Forward(normalised).Lengths[1]);
    }
}
