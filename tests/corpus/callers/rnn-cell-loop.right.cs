// Corrected: the input of each step keeps its time dimension.
var cell = new GRUCell(4, 8);
var x = Tensor.Rand(3, 6, 4);
var h = Tensor.Zeros(3, 8);
for (var t = 0; t < 6; t++)
    h = cell.Forward(x.Select(1, t), h);
Console.WriteLine(h.Lengths[1]);
