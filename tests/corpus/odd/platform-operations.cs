// The platform's own operations on tensors, with their own meaning.
var x = Tensor.Create(new float[24], [2, 12]);
var joined = Tensor.ConcatenateOnDimension(1, [x, x]);
var swapped = Tensor.PermuteDimensions(x, [1, 0]);
var sliced = x.Slice([0..1, 0..5]);
var sum = Tensor.Add<float>(Tensor.Multiply<float>(x, 2f), x);
Console.WriteLine(new Linear(24, 1).Forward(joined).Lengths[0] + new Linear(2, 1).Forward(swapped).Lengths[0]
    + new Linear(5, 1).Forward(sliced).Lengths[0] + new Linear(12, 1).Forward(sum).Lengths[0]);
