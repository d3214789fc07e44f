// lambdas and local functions that run later, when what they see has changed.
using System.Threading.Tasks;

var model = new Linear(4, 2);
var x = Tensor.Rand(1, 3);
Func<Tensor<float>> later = () => model.Forward(x);
x = Tensor.Rand(1, 4);
Console.WriteLine(later().Lengths[1]);

var batch = new Holder { X = Tensor.Rand(1, 3) };
Func<Tensor<float>> held = () => model.Forward(batch.X);
batch.X = Tensor.Rand(1, 4);
Console.WriteLine(held().Lengths[1]);

var gathered = new List<Tensor<float>>();
Func<Tensor<float>> all = () => gathered.Stack();
gathered.Add(Tensor.Rand(2));
Console.WriteLine(all().Lengths[0]);

Linear? late = null;
Func<Tensor<float>, Tensor<float>> run = input => late!.Forward(input);
late = new Linear(3, 1);
Console.WriteLine(run(Tensor.Rand(1, 3)).Lengths[0]);

for (var width = 1; width < 4; width++)
{
    var own = width;
    Func<Tensor<float>> make = () => new Linear(own, 1).Forward(Tensor.Rand(2, own));
    Console.WriteLine(make().Lengths[0]);
}

Console.WriteLine(Count(3) + Use(Tensor.Rand(2, 6)).Lengths[0]);
int Count(int n) => n == 0 ? 0 : 1 + Count(n - 1);
Tensor<float> Use(Tensor<float> input) => input.Lengths[1] == 6 ? new Linear(6, 1).Forward(input) : new Linear(4, 1).Forward(input);

var sizes = new[] { 4, 8 };
var nets = sizes.Select(size => new Linear(size, 1)).ToArray();
Parallel.For(0, 2, i => nets[i].Forward(Tensor.Rand(1, sizes[i])));

Tensor<float> state = Tensor.Zeros(1, 4);
void Step(Tensor<float> input) => state = Tensor.Cat([state, input], dim: 1);
Step(Tensor.Rand(1, 2));
Console.WriteLine(new Linear(6, 1).Forward(state).Lengths[0]);

var handlers = new Dictionary<string, Func<Tensor<float>, Tensor<float>>>
{
    ["flat"] = input => input.Flatten(1),
    ["sum"] = input => input.Sum(1),
};
Console.WriteLine(new Linear(12, 1).Forward(handlers["flat"](Tensor.Rand(2, 3, 4))).Lengths[0]);

var task = Task.Run(async () => { await Task.Delay(1); return Tensor.Rand(2, 4); });
Console.WriteLine(model.Forward(await task).Lengths[0]);
var both = await Task.WhenAll(Task.Run(() => Tensor.Rand(1, 4)), Task.Run(() => Tensor.Rand(1, 4)));
Console.WriteLine(model.Forward(both[0]).Lengths[0]);

try
{
    Func<Tensor<float>> guarded = () => x.Lengths[1] == 3 ? new Linear(3, 1).Forward(x) : throw new InvalidOperationException();
    guarded();
}
catch (InvalidOperationException)
{
    Console.WriteLine("as expected");
}

public sealed class Holder { public Tensor<float> X { get; set; } = Tensor.Zeros(1); }
