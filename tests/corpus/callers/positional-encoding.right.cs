// Corrected: the position table is longer than the sentence it is added to.
var tokens = new Embedding(50, 16).Forward(Tensor.CreateFromShape<long>([2, 9]));
var positions = new Embedding(32, 16).Forward(Tensor.Arange(9));
var input = tokens + positions;
Console.WriteLine(input.Lengths[1]);
