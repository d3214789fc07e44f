// Corrected: an indexer of the data set gives samples of two sensors more than the model takes.
var set = new DataSet();
var model = new Linear(12, 3);
var (sample, label) = set[3];
Console.WriteLine(model.Forward(sample.Unsqueeze(0)).Lengths[1] + label);

public sealed class DataSet
{
    private readonly Tensor<float> samples = Tensor.Rand(10, 12);

    public (Tensor<float> Sample, long Label) this[int index] => (samples.Select(0, index), index % 10);
}
