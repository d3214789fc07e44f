// the model that is given to the constructor takes 10 sensors, the reading has 12.
var monitor = new Monitor(new Linear(10, 2));
Console.WriteLine(monitor.Check()); // error

public sealed class Monitor(Linear model)
{
    public float Check() => model.Forward(Tensor.Rand(1, 12)).Amax();
}
