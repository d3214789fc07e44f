// Corrected: only the declared output is wrong: the average keeps no dimension.
Console.WriteLine(new Scorer().Forward(Tensor.Rand(2, 5, 8)).Rank);

[Model]
public partial class Scorer
{
    private readonly Linear fc = new(8, 1);

    [Shape("(N, L, 8) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x).Mean(1);
}
