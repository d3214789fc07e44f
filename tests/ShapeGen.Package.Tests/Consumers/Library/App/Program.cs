using System;
using System.Linq;
using System.Numerics.Tensors;
using App;
using ShapeGen;

var model = new Reader();
var x = Tensor.Ones(2, 16);
Console.WriteLine($"Run is Forward: {model.Run(x).SequenceEqual(model.Forward(x))}");
Console.WriteLine($"({string.Join(", ", model.Run(x).Lengths.ToArray())})");
