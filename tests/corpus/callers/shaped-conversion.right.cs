// Corrected: a tensor of 784 columns is taken for one of 768.
using ShapeGen.Dimensions;
using ShapeGen.Typed;

var batch = Tensor.Rand(4, 784);
var typed = batch.To<D4, D784>();
Console.WriteLine(new Linear(784, 10).Forward(typed.Tensor).Lengths[1]);
