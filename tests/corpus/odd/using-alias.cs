using F = System.Numerics.Tensors.Tensor<float>;
using Layer = ShapeGen.Linear;

// Types under other names.
F x = Tensor.Rand(2, 6);
Layer layer = new(6, 3);
F y = layer.Forward(x);
Console.WriteLine(y.Lengths[1]);
