// Corrected: one sample is given as a vector to a model with batch normalisation.
float[] sample = [5.1f, 3.5f, 1.4f, 0.2f];
var model = new Normalised();
var result = model.Forward(Tensor.Create(sample, [1, 4]));
Console.WriteLine(result.Rank);

[Model]
public partial class Normalised
{
    private readonly BatchNorm1d norm = new(4);
    private readonly Linear fc = new(4, 3);

    [Shape("(N, 4) -> (N, 3)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(norm.Forward(x));
}
