using System.Numerics.Tensors;
using ShapeGen;
using Weights;

var model = LeNet.Load();
Console.WriteLine($"{model.ParameterCount} parameters");
Console.WriteLine($"{model.Run(Tensor.Zeros(1, 1, 28, 28)).Lengths[1]} digits");
Console.WriteLine($"{model.StateDict()["fc3.bias"][0]:F4}");
