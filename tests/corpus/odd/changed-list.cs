// A list is cleared and filled again with tensors of another width.
var rows = new List<Tensor<float>> { Tensor.Rand(1, 4) };
rows.Clear();
rows.Add(Tensor.Rand(1, 7));
rows.Insert(0, Tensor.Rand(2, 7));
rows.RemoveAt(1);
Console.WriteLine(new Linear(7, 1).Forward(rows.Cat(dim: 0)).Lengths[0]);
