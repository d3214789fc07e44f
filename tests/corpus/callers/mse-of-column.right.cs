// Corrected: a column of predictions is compared with a vector of targets.
var model = new Linear(13, 1);
var prices = Tensor.Rand(506);
var houses = Tensor.Rand(506, 13);
var loss = new MSELoss().Forward(model.Forward(houses).Squeeze(1), prices);
Console.WriteLine(loss);
