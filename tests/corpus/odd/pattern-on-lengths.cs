// Ranks and lengths tested by patterns.
foreach (var x in new[] { Tensor.Rand(4), Tensor.Rand(2, 4), Tensor.Rand(1, 2, 4) })
    Console.WriteLine(Normalised(x).Lengths[0]);

static Tensor<float> Normalised(Tensor<float> x)
{
    var y = x.Rank switch
    {
        1 => x.Unsqueeze(0),
        2 => x,
        _ => x.Flatten(0, -2),
    };
    return y.Lengths is [var rows, 4] ? new Linear(4, 4).Forward(y.Reshape(rows, 4)) : throw new ArgumentException("4 columns");
}
