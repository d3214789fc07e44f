// samples of different length are stacked into a batch.
var samples = new List<Tensor<float>> { Tensor.Randn(16000), Tensor.Randn(15999) };
var batch = samples.Stack(dim: 0); // error
Console.WriteLine(batch.Lengths[0]);
