// pictures of 30 x 30 cannot be halved three times and raised again.
var model = new Hourglass();
Console.WriteLine(model.Forward(Tensor.Rand(1, 3, 30, 30)).Lengths[2]); // error

[Model]
public partial class Hourglass
{
    private readonly Conv2d down = new(3, 8, kernelSize: 8, stride: 8);
    private readonly ConvTranspose2d up = new(8, 3, kernelSize: 8, stride: 8);

    [Shape("(N, 3, H, W) -> (N, 3, H, W), H % 8 == 0, W % 8 == 0")]
    public Tensor<float> Forward(Tensor<float> x) => x + up.Forward(down.Forward(x).Relu());
}
