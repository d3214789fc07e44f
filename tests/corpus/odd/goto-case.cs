// A switch that falls from one case into another by goto.
Console.WriteLine(Make(1).Lengths[1] + Make(2).Lengths[1]);

static Tensor<float> Make(int kind)
{
    Tensor<float> x = Tensor.Rand(2, 3);
    switch (kind)
    {
        case 1:
            x = Tensor.Rand(2, 6);
            goto case 2;
        case 2:
            x = x.Relu();
            break;
        default:
            goto case 1;
    }

    return x;
}
