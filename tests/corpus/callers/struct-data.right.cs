// Corrected: a struct carries the batch.
var sample = new Sample { X = Tensor.Rand(1, 20), Y = Tensor.Rand(1, 4) };
Console.WriteLine(new Linear(20, 4).Forward(sample.X).MseLoss(sample.Y));

public struct Sample
{
    public Tensor<float> X;
    public Tensor<float> Y;
}
