// a local function makes windows of ten steps, the model reads twelve.
var series = Tensor.Rand(100);
Tensor<float> Window(int start) => series.Narrow(0, start, 10);
var model = new Linear(12, 1);
Console.WriteLine(model.Forward(Window(5).Unsqueeze(0)).Lengths[0]); // error
