// What the last pass leaves, where there may be none.
var model = new LastStep(4);
Console.WriteLine(model.Forward(Tensor.Rand(2, 1, 4)).Lengths[1] + model.Forward(Tensor.Rand(2, 5, 4)).Lengths[1]);

[Model]
public partial class LastStep(int size)
{
    private readonly Linear cell = new(size, size);

    [Shape("(N, L, size) -> (N, size)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var state = x.Select(1, 0);
        for (var t = 1; t < x.Lengths[1]; t++)
        {
            var previous = state;
            state = cell.Forward(x.Select(1, t)) + previous;
        }

        return state;
    }
}
