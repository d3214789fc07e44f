// Corrected: pictures of unequal size are made one batch.
var images = new List<Tensor<float>>();
foreach (var size in new[] { 32, 32, 32 })
    images.Add(Tensor.Rand(3, size, size));
var batch = images.Stack();
Console.WriteLine(new Conv2d(3, 4, kernelSize: 3).Forward(batch).Lengths[0]);
