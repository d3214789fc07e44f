// The generator of DCGAN (Radford et al. 2015) as in PyTorch's example.
const int Nz = 16, Ngf = 4, Nc = 3;
var generator = new Generator(Nz, Ngf, Nc);
var fakes = generator.Forward(Tensor.Randn(2, Nz, 1, 1));
Console.WriteLine(fakes.Lengths[3]);

[Model]
public partial class Generator(int nz, int ngf, int nc)
{
    private readonly Sequential main =
    [
        new ConvTranspose2d(nz, ngf * 8, kernelSize: 4, stride: 1, padding: 0, bias: false),
        new BatchNorm2d(ngf * 8),
        new ReLU(),
        new ConvTranspose2d(ngf * 8, ngf * 4, kernelSize: 4, stride: 2, padding: 1, bias: false),
        new BatchNorm2d(ngf * 4),
        new ReLU(),
        new ConvTranspose2d(ngf * 4, ngf * 2, kernelSize: 4, stride: 2, padding: 1, bias: false),
        new BatchNorm2d(ngf * 2),
        new ReLU(),
        new ConvTranspose2d(ngf * 2, ngf, kernelSize: 4, stride: 2, padding: 1, bias: false),
        new BatchNorm2d(ngf),
        new ReLU(),
        new ConvTranspose2d(ngf, nc, kernelSize: 4, stride: 2, padding: 1, bias: false),
        new Tanh(),
    ];

    [Shape("(N, nz, 1, 1) -> (N, nc, 64, 64)")]
    public Tensor<float> Forward(Tensor<float> noise) => main.Forward(noise);
}
