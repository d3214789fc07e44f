// batches made by LINQ are stacked to the wrong rank.
var samples = Enumerable.Range(0, 8).Select(i => Tensor.Rand(1, 28, 28)).ToList();
var batch = Tensor.Stack(samples).Unsqueeze(1);
var conv = new Conv2d(1, 4, kernelSize: 5);
Console.WriteLine(conv.Forward(batch).Lengths[1]); // error
