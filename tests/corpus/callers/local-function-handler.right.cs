// Corrected: a local function is only given away, and its loss does not fit.
var model = new Linear(8, 3);
Func<int, float> step = Loss;
Console.WriteLine(step(4));

float Loss(int batch)
{
    var scores = model.Forward(Tensor.Rand(batch, 8));
    return scores.MseLoss(Tensor.Rand(batch, 3));
}
