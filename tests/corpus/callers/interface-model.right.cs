// Corrected: a model behind an interface with a contract is given too few features.
public static class Program
{
    public static void Main()
    {
        IScorer scorer = Environment.ProcessorCount > 0 ? new Fast() : new Fast();
        Console.WriteLine(scorer.Score(Tensor.Rand(4, 8)).Lengths[0]);
    }
}

public interface IScorer
{
    [Shape("(N, 8) -> (N)")]
    Tensor<float> Score(Tensor<float> rows);
}

public sealed class Fast : IScorer
{
    private readonly Linear fc = new(8, 1);

    [Shape("(N, 8) -> (N)")]
    public Tensor<float> Score(Tensor<float> rows) => fc.Forward(rows).Squeeze(1);
}
