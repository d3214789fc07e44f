// A property whose setter transposes.
var box = new Box { Value = Tensor.Rand(3, 7) };
Console.WriteLine(new Linear(3, 1).Forward(box.Value).Lengths[1]);

sealed class Box
{
    private Tensor<float> value = Tensor.Zeros(1, 1);

    public Tensor<float> Value
    {
        get => value;
        set => this.value = value.Transpose(0, 1);
    }
}
