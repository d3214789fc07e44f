// Corrected: a lazily made model is fed one column less.
var model = new Lazy<Linear>(() => new Linear(10, 2));
Console.WriteLine(model.Value.Forward(Tensor.Rand(3, 10)).MseLoss(Tensor.Rand(3, 2)) + Run());

static float Run()
{
    var own = new Lazy<Tensor<float>>(() => new Linear(10, 2).Forward(Tensor.Rand(3, 10)));
    return own.Value.Mean();
}
