// heads of a multi-task model are looked up by name.
var trunk = new Linear(10, 16);
var age = new Linear(16, 1);
var sex = new Linear(10, 2);
var features = trunk.Forward(Tensor.Rand(3, 10)).Relu();
var results = new Dictionary<string, Tensor<float>>
{
    ["age"] = age.Forward(features),
    ["sex"] = sex.Forward(features), // error
};
Console.WriteLine(results.Count);
