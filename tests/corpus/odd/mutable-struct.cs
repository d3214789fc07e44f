// A struct with a tensor that a method replaces.
var holder = new Holder { Tensor = Tensor.Rand(1, 2) };
holder.Replace();
Console.WriteLine(new Linear(6, 1).Forward(holder.Tensor).Lengths[1]);

struct Holder
{
    public Tensor<float> Tensor;

    public void Replace() => Tensor = System.Numerics.Tensors.Tensor.Rand(1, 6);
}
