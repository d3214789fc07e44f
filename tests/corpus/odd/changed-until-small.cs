// A while loop halves the width until four values are left.
var x = Tensor.Rand(2, 64);
while (x.Lengths[1] > 4)
    x = new Linear((int)x.Lengths[1], (int)x.Lengths[1] / 2).Forward(x);
Console.WriteLine(new Linear(4, 1).Forward(x).Lengths[1]);
