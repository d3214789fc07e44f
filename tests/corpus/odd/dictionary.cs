// Tensors of different shapes stand in a dictionary.
var state = new Dictionary<string, Tensor<float>>
{
    ["image"] = Tensor.Rand(2, 3, 8, 8),
    ["vector"] = Tensor.Rand(2, 7),
};
state["vector"] = Tensor.Rand(2, 5);
var image = new Conv2d(3, 4, kernelSize: 8).Forward(state["image"]).Flatten(1);
Console.WriteLine(new Linear(9, 1).Forward(Tensor.Cat([image, state["vector"]], dim: 1)).Lengths[1]);
