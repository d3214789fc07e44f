// The last layer of a model is replaced for another number of classes.
var net = new FineTuned(10);
net.ReplaceHead(3);
Console.WriteLine(net.Forward(Tensor.Rand(2, 8)).Lengths[1]);

public class FineTuned(int classes)
{
    private readonly Linear body = new(8, 16);
    private Linear head = new(16, classes);

    public void ReplaceHead(int count) => head = new Linear(16, count);

    public Tensor<float> Forward(Tensor<float> x) => head.Forward(body.Forward(x).Relu());
}
