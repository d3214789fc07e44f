// A type with operators of its own around a tensor.
var a = new Wrapped(Tensor.Rand(2, 3));
var b = new Wrapped(Tensor.Rand(2, 4));
Console.WriteLine(new Linear(7, 1).Forward((a | b).Value).Lengths[1]);

readonly record struct Wrapped(Tensor<float> Value)
{
    public static Wrapped operator |(Wrapped left, Wrapped right) => new(Tensor.Cat([left.Value, right.Value], dim: 1));

    public static implicit operator Tensor<float>(Wrapped wrapped) => wrapped.Value;
}
