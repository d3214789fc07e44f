// Corrected: every case of a switch prepares data for the smaller model.
Tensor<float> x;
switch (Environment.ProcessorCount)
{
    case 1:
        x = Tensor.Rand(1, 10);
        break;
    case 2:
        x = Tensor.Rand(2, 10);
        break;
    default:
        x = Tensor.Rand(4, 10);
        break;
}

Console.WriteLine(new Linear(10, 2).Forward(x).Lengths[1]);
