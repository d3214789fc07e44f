// a configuration gives the head another width than the body.
var config = new Config(Inputs: 10, Hidden: 32, Outputs: 4);
var body = new Linear(config.Inputs, config.Hidden);
var head = new Linear(config.Inputs, config.Outputs);
Console.WriteLine(head.Forward(body.Forward(Tensor.Rand(2, 10)).Relu()).Lengths[1]); // error

public sealed record Config(int Inputs, int Hidden, int Outputs);
