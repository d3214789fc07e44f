// two tables have another number of rows.
var numbers = Tensor.Rand(20, 5);
var categories = new Embedding(7, 3).Forward(Tensor.CreateFromShape<long>([19]));
var table = Tensor.Cat([numbers, categories], dim: 1); // error
Console.WriteLine(new Linear(8, 1).Forward(table).Lengths[0]);
