// A residual around a module of any class.
var block = new Residual<Linear>(new Linear(4, 4));
var sequence = new Residual<Sequential>(new Sequential(new Linear(4, 8), new ReLU(), new Linear(8, 4)));
Console.WriteLine(sequence.Forward(block.Forward(Tensor.Rand(2, 4))).Lengths[1]);

sealed class Residual<T>(T inner) : IModule where T : IModule
{
    public Tensor<float> Forward(Tensor<float> input) => input + inner.Forward(input);
}
