// The width that counts is the derived class's.
Base model = new Derived();
Console.WriteLine(model.Run(Tensor.Rand(2, 9)).Lengths[1]);

abstract class Base
{
    protected abstract int Width { get; }

    protected virtual Linear Make() => new(Width, 2);

    public Tensor<float> Run(Tensor<float> x) => Make().Forward(x);
}

sealed class Derived : Base
{
    protected override int Width => 9;
}
