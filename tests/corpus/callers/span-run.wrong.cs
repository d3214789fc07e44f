// the span form is given pixels of a smaller picture.
var model = new Edge();
var pixels = new float[27 * 28];
var result = new float[10];
model.Run(pixels, result, 1); // error
Console.WriteLine(result[0]);

[Model]
public partial class Edge
{
    private readonly Linear fc = new(28 * 28, 10);

    [Shape("(N, 784) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
}
