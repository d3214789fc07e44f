using System.Numerics.Tensors;
using Good;
using ShapeGen;
using ShapeGen.Dimensions;
using ShapeGen.Typed;

var model = new Classifier();
model.LoadStateDict(new Dictionary<string, Tensor<float>>
{
    ["hidden.weight"] = Tensor.Create<float>([1, 2, 3, -4, -5, -6], [2, 3]),
    ["hidden.bias"] = Tensor.Create<float>([10, 20], [2]),
    ["output.weight"] = Tensor.Create<float>([2, 100], [1, 2]),
    ["output.bias"] = Tensor.Create<float>([0.5f], [1]),
});
var x = Tensor.Create<float>([1, 1, 1, 2, 1, 1], [2, 3]);

Console.WriteLine(model);
Console.WriteLine($"Forward {string.Join(' ', model.Forward(x))}");
Console.WriteLine($"Run {string.Join(' ', model.Run(x))}");
Console.WriteLine($"typed {string.Join(' ', model.Run(x.To<D2, D3>()).Tensor)}");
Console.WriteLine($"convolution {string.Join(' ', new Conv2d(1, 1, kernelSize: 2).Forward(Tensor.Zeros(1, 1, 3, 3)).Lengths.ToArray())}");
