// the model that is given to the constructor takes 12 sensors, the reading has 10.
var monitor = new Monitor(new Linear(12, 2));
Console.WriteLine(monitor.Check());

public sealed class Monitor(Linear model)
{
    public float Check() => new Linear(12, 2).Forward(Tensor.Rand(1, 10)).Amax(); // error

    public Linear Model => model;
}
