// A small C3D (Tran et al. 2014): convolutions over space and time.
var model = new C3d(classes: 5);
Console.WriteLine(model.Forward(Tensor.Rand(1, 3, 8, 32, 32)).Lengths[1]);

[Model]
public partial class C3d(int classes)
{
    private readonly Conv3d conv1 = new(3, 8, kernelSize: (3, 3, 3), padding: (1, 1, 1));
    private readonly MaxPool3d pool1 = new(kernelSize: (1, 2, 2), stride: (1, 2, 2));
    private readonly Conv3d conv2 = new(8, 16, kernelSize: 3, padding: 1);
    private readonly MaxPool3d pool2 = new(2);
    private readonly Conv3d conv3a = new(16, 32, kernelSize: 3, padding: 1), conv3b = new(32, 32, kernelSize: 3, padding: 1);
    private readonly BatchNorm3d norm = new(32);
    private readonly MaxPool3d pool3 = new(2);
    private readonly Linear fc6 = new(32 * 2 * 4 * 4, 64), fc7 = new(64, classes);
    private readonly Dropout dropout = new();

    [Shape("(N, 3, 8, 32, 32) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> clip)
    {
        var h = pool1.Forward(conv1.Forward(clip).Relu());
        h = pool2.Forward(conv2.Forward(h).Relu());
        h = conv3a.Forward(h).Relu();
        h = norm.Forward(conv3b.Forward(h)).Relu();
        h = pool3.Forward(h);
        h = h.Reshape(-1, 32 * 2 * 4 * 4);
        h = dropout.Forward(fc6.Forward(h).Relu());
        return fc7.Forward(h);
    }
}
