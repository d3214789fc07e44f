// the joined features of a recommender are one field short.
Console.WriteLine(new Wide().Forward(Tensor.Rand(4, 10), Tensor.CreateFromShape<long>([4])).Lengths[1]);

[Model]
public partial class Wide
{
    private readonly Embedding city = new(30, 6);
    private readonly Linear fc = new(10, 1);

    [Shape("(N, 10), (N) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> numbers, Tensor<long> cities) =>
        fc.Forward(Tensor.Cat([numbers, city.Forward(cities)], dim: 1)); // error SG1001
}
