// Loops that are left and gone on with at several places.
var x = Tensor.Rand(2, 4);
for (var i = 0; ; i++)
{
    if (i == 1)
        continue;
    for (var j = 0; j < 3; j++)
    {
        if (j > i)
            break;
        x = Tensor.Cat([x, x], dim: 1);
    }

    if (i >= 2)
        break;
}

Console.WriteLine(new Linear(64, 1).Forward(x).Lengths[1]);
