// both branches give four columns, the layer takes five.
var large = Environment.GetCommandLineArgs().Length > 0;
var x = large ? Tensor.Rand(100, 4) : Tensor.Rand(10, 4);
Console.WriteLine(new Linear(5, 1).Forward(x).Lengths[1]); // error SG1001
