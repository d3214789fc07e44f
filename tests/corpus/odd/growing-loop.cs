// The tensor grows with each pass, and the layer with it.
var x = Tensor.Rand(2, 4);
for (var i = 0; i < 100; i++)
    x = new Linear(4 + i, 5 + i).Forward(x);
Console.WriteLine(new Linear(104, 1).Forward(x).Lengths[1]);
