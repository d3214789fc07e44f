// Skip connections on a stack.
var skips = new Stack<Tensor<float>>();
var x = Tensor.Rand(1, 4, 16);
foreach (var width in new[] { 4, 8 })
{
    skips.Push(x);
    x = new Conv1d(width, width * 2, 3, stride: 2, padding: 1).Forward(x);
}

while (skips.TryPop(out var skip))
    x = new ConvTranspose1d((int)x.Lengths[1], (int)skip.Lengths[1], 2, stride: 2).Forward(x) + skip;
Console.WriteLine(x.Lengths[2]);
