using System.Numerics.Tensors;
using Company.Model1;
using ShapeGen;

var model = new Classifier();
Console.WriteLine(model.Summary());

var pictures = Tensor.Rand(2, 1, 28, 28);
var scores = model.Run(pictures);
Console.WriteLine($"{scores.Lengths[0]} pictures, {scores.Lengths[1]} scores each");
