// Halved until it is one.
var x = Tensor.Rand(1, 64);
var width = 64;
while (width > 1)
{
    x = new Linear(width, width / 2).Forward(x);
    width /= 2;
}

Console.WriteLine(new Linear(1, 1).Forward(x).Lengths[1]);
