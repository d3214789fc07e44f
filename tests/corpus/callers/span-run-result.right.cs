// Corrected: the result of the span form is a batch too short.
var model = new Edge();
var samples = new float[4 * 6];
Span<float> result = stackalloc float[4 * 2];
model.Run(samples, result, N: 4);
Console.WriteLine(result[0]);

[Model]
public partial class Edge
{
    private readonly Linear fc = new(6, 2);

    [Shape("(N, 6) -> (N, 2)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
}
