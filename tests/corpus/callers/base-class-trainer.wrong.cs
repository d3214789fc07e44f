// a trainer's base class makes the data, the derived one the model.
new DigitTrainer().Train();

public abstract class Trainer
{
    protected Tensor<float> Inputs { get; } = Tensor.Rand(10, 64);

    public abstract void Train();
}

public sealed class DigitTrainer : Trainer
{
    private readonly Linear model = new(32, 10);

    public override void Train() => Console.WriteLine(model.Forward(Inputs).Lengths[1]); // error
}
