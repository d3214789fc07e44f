// Actions in a list, each of which changes the tensor.
var x = Tensor.Rand(2, 3);
var steps = new List<Action> { () => x = x.Unsqueeze(0), () => x = x.Flatten(), () => x = x.Reshape(3, 2) };
foreach (var step in steps)
    step();
Console.WriteLine(new Linear(2, 1).Forward(x).Lengths[0]);
