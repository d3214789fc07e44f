// A highway network (Srivastava et al. 2015): gates mix what is transformed with what is carried.
var highway = new HighwayMlp(size: 10, numLayers: 3);
Console.WriteLine(highway.Forward(Tensor.Rand(4, 10)).Lengths[1]);

[Model]
public partial class HighwayMlp(int size, int numLayers)
{
    private readonly Linear[] nonlinear = [.. Enumerable.Range(0, numLayers).Select(_ => new Linear(size, size))];
    private readonly Linear[] linear = [.. Enumerable.Range(0, numLayers).Select(_ => new Linear(size, size))];
    private readonly Linear[] gate = [.. Enumerable.Range(0, numLayers).Select(_ => new Linear(size, size))];

    [Shape("(N, size) -> (N, size)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        for (int layer = 0; layer < numLayers; layer++)
        {
            var g = gate[layer].Forward(x).Sigmoid();
            var h = nonlinear[layer].Forward(x).Relu();
            var t = linear[layer].Forward(x);
            x = g * h + (1f - g) * t;
        }

        return x;
    }
}
