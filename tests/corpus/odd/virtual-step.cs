// A derived model overrides the step that its base class flattens with.
Console.WriteLine(new Averaging().Predict(Tensor.Rand(2, 5, 6, 6)).Lengths[1]);

public abstract class Predictor(Linear head)
{
    public Tensor<float> Predict(Tensor<float> maps) => head.Forward(Reduce(maps));

    protected virtual Tensor<float> Reduce(Tensor<float> maps) => maps.Flatten(1);
}

public sealed class Averaging() : Predictor(new Linear(5, 3))
{
    protected override Tensor<float> Reduce(Tensor<float> maps) => maps.Mean([2, 3]);
}
