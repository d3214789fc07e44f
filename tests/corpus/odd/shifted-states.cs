// States that move on by one place in each pass.
var model = new Shifted(4);
Console.WriteLine(model.Forward(Tensor.Rand(2, 6, 4)).Lengths[1]);

[Model]
public partial class Shifted(int size)
{
    private readonly Linear cell = new(size, size);

    [Shape("(N, L, size) -> (N, size)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var newest = Tensor.Zeros(x.Lengths[0], size);
        var older = Tensor.Ones(x.Lengths[0], size);
        for (var t = 0; t < x.Lengths[1]; t++)
        {
            var next = cell.Forward(x.Select(1, t) + older);
            older = newest;
            newest = next;
        }

        return newest - older;
    }
}
