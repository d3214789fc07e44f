// A parameter of a lambda and a local function's local are called like other variables.
var x = Tensor.Rand(2, 3);
Func<Tensor<float>, Tensor<float>> project = t => new Linear(5, 1).Forward(t);
Console.WriteLine(project(Inner()).Lengths[1] + new Linear(3, 1).Forward(x).Lengths[1]);

static Tensor<float> Inner()
{
    var x = Tensor.Rand(2, 5);
    return x;
}
