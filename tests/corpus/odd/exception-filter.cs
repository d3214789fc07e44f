// A wrong call within try, which is caught on purpose by a test of the message.
var layer = new Linear(4, 2);
var x = Tensor.Rand(1, 4);
Tensor<float>? y = null;
try
{
    y = layer.Forward(Choose(x));
}
catch (Exception error) when (error.Message.Length > 0)
{
    y = layer.Forward(x);
}

Console.WriteLine(y.Lengths[1]);

static Tensor<float> Choose(Tensor<float> t) => DateTime.Now.Year > 2000 ? t : t.Unsqueeze(0).Flatten();
