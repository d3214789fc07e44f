// Layers work without a batch dimension where PyTorch's do.
var image = new Conv2d(3, 4, kernelSize: 3).Forward(Tensor.Rand(3, 8, 8)).MaxPool2d(2);
var (sequence, (h, _)) = new LSTM(5, 6, batchFirst: true).Forward(Tensor.Rand(7, 5));
var attended = new MultiheadAttention(6, 2).Forward(sequence, sequence, sequence).Output;
Console.WriteLine(image.Lengths[0] + h.Lengths[1] + new GRUCell(6, 3).Forward(attended.Select(0, -1)).Lengths[0]);
