// Corrected: a kernel of 3 with stride 2 and padding 1 gives 15 x 15; output padding makes it 16 x 16.
Console.WriteLine(new Enlarging().Forward(Tensor.Rand(1, 8, 8, 8)).Lengths[1]);

[Model]
public partial class Enlarging
{
    private readonly ConvTranspose2d up = new(8, 4, kernelSize: 3, stride: 2, padding: 1, outputPadding: 1);
    private readonly Conv2d last = new(4, 1, kernelSize: 1);

    [Shape("(N, 8, 8, 8) -> (N, 1, 16, 16)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = up.Forward(x).Relu();
        return last.Forward(x);
    }
}
