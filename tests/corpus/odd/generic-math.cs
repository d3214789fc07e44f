// Sizes by generic mathematics.
var width = Twice(3);
Console.WriteLine(new Linear(6, 1).Forward(Tensor.Rand(2, width)).Lengths[1]);

static T Twice<T>(T value) where T : System.Numerics.INumber<T> => value + value;
