// A list that is inserted into, reversed and cleared.
var list = new List<Tensor<float>> { Tensor.Rand(2, 3), Tensor.Rand(2, 4) };
list.Insert(0, Tensor.Rand(2, 5));
list.Reverse();
Console.WriteLine(new Linear(5, 1).Forward(list[2]).Lengths[1]);
list.RemoveAt(0);
Console.WriteLine(new Linear(3, 1).Forward(list[0]).Lengths[1]);
list.Clear();
list.Add(Tensor.Rand(2, 9));
Console.WriteLine(new Linear(9, 1).Forward(list[0]).Lengths[1]);
