// Corrected: the constructor of a pipeline makes its layers of unequal width.
Console.WriteLine(new Pipeline(16).Apply().Lengths[1]);

public sealed class Pipeline
{
    private readonly Linear first;
    private readonly Linear second;

    public Pipeline(int hidden)
    {
        first = new Linear(4, 16);
        second = new Linear(16, 2);
        Hidden = hidden;
    }

    public int Hidden { get; }

    public Tensor<float> Apply() => second.Forward(first.Forward(Tensor.Rand(3, 4)));
}
