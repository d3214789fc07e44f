// A jump back: the tensor has another shape the second time.
var layer = new Linear(4, 4);
var x = Tensor.Rand(2, 4);
var tries = 0;
again:
var y = layer.Forward(x);
tries++;
if (tries < 3)
{
    x = Tensor.Rand(tries, 4);
    goto again;
}

Console.WriteLine(y.Lengths[0]);
