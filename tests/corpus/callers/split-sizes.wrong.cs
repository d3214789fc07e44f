// the sizes of the parts do not make up all of the rows.
var data = Tensor.Rand(150, 4);
var parts = data.Split([100, 40]); // error
Console.WriteLine(parts[1].Lengths[0]);
