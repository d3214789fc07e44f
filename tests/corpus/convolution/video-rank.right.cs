// Corrected: frames are given one by one to a convolution over space and time.
Console.WriteLine(new Video().Forward(Tensor.Rand(2, 3, 4, 16, 16)).Lengths[1]);

[Model]
public partial class Video
{
    private readonly Conv3d conv = new(3, 8, kernelSize: 3, padding: 1);
    private readonly Linear fc = new(8, 4);

    [Shape("(N, 3, T, 16, 16) -> (N, 4)")]
    public Tensor<float> Forward(Tensor<float> clip)
    {
        var x = conv.Forward(clip).Relu();
        return fc.Forward(x.Mean([2, 3, 4]));
    }
}
