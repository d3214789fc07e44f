// A default width that every class in use overrides.
Base model = new Wide();
Console.WriteLine(model.Apply(Tensor.Rand(2, 9)).Lengths[1]);

abstract class Base
{
    protected virtual int Width => 4;

    protected virtual Linear Make(int width) => new(width, 2);

    public Tensor<float> Apply(Tensor<float> x) => Make(Width).Forward(x);

    public Tensor<float> Example() => Apply(Tensor.Rand(1, 9));
}

sealed class Wide : Base
{
    protected override int Width => 9;
}
