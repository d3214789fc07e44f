// Every pass of the loop halves the maps.
var x = Tensor.Rand(1, 3, 32, 32);
for (var i = 0; i < 3; i++)
    x = x.MaxPool2d(2);
Console.WriteLine(new Linear(3 * 4 * 4, 2).Forward(x.Flatten(1)).Lengths[1]);
