// A record copied with another tensor.
var batch = new Batch(Tensor.Rand(4, 3), Tensor.CreateFromShape<long>([4]));
batch = batch with { Inputs = Tensor.Rand(4, 8) };
Console.WriteLine(new Linear(8, 2).Forward(batch.Inputs).CrossEntropy(batch.Labels));

sealed record Batch(Tensor<float> Inputs, Tensor<long> Labels);
