// objects whose members change, here and elsewhere.
var a = new Batch { X = Tensor.Rand(4, 3) };
a.X = Tensor.Rand(4, 5);
Console.WriteLine(new Linear(5, 1).Forward(a.X).Lengths[0]);
var b = new Batch { X = Tensor.Rand(4, 3) };
Action widen = () => b.X = Tensor.Rand(4, 6);
widen();
Console.WriteLine(new Linear(6, 1).Forward(b.X).Lengths[0]);
var all = Enumerable.Range(0, 5).Select(_ => new Batch { X = Tensor.Rand(2, 3) }).ToList();
for (var i = 0; i < all.Count; i++)
    all[i].X = Tensor.Rand(2, 4);
Console.WriteLine(new Linear(4, 1).Forward(all[2].X).Lengths[0]);
var c = new Batch { X = Tensor.Rand(4, 3) };
Registry.Keep(c);
Registry.Widen();
Console.WriteLine(new Linear(7, 1).Forward(c.X).Lengths[0]);
var s = new Pair { Left = Tensor.Rand(2), Right = Tensor.Rand(3) };
var t = s;
t.Left = Tensor.Rand(9);
t.Swap();
Console.WriteLine(new Linear(2, 1).Forward(s.Left).Lengths[0] + new Linear(3, 1).Forward(t.Left).Lengths[0]);
var d = new Batch { X = Tensor.Rand(4, 3) };
var holder = new Holder { Inner = d };
holder.Inner.X = Tensor.Rand(4, 8);
Console.WriteLine(new Linear(8, 1).Forward(d.X).Lengths[0]);
var e = new Batch { X = Tensor.Rand(4, 3) };
foreach (var each in new[] { e, d })
    each.X = Tensor.Rand(1, 2);
Console.WriteLine(new Linear(2, 1).Forward(e.X).Lengths[0]);
var checkedOne = new Checked { Width = 3 };
Console.WriteLine(new Linear(6, 1).Forward(Tensor.Rand(1, checkedOne.Width)).Lengths[0]);
var (x, y) = new Sample(Tensor.Rand(2, 3), Tensor.Rand(2, 1)) { X = Tensor.Rand(2, 4) };
Console.WriteLine(new Linear(4, 1).Forward(x).MseLoss(y));
var options = new Options(8, 2);
var wide = options with { Width = 16 };
Console.WriteLine(new Linear(wide.Width, wide.Heads).Forward(Tensor.Rand(1, 16)).Lengths[0] + new Linear(options.Width, 1).Forward(Tensor.Rand(1, 8)).Lengths[0]);
int n = 3;
Grow(ref n);
Console.WriteLine(new Linear(6, 1).Forward(Tensor.Rand(1, n)).Lengths[0]);
if (TryGet(out var maybe))
    Console.WriteLine(new Linear(2, 1).Forward(maybe).Lengths[0]);
Tensor<float> z;
try { z = Tensor.Rand(2, 2); if (n > 100) throw new Exception(); z = Tensor.Rand(2, 3); }
catch (Exception) { z = Tensor.Rand(2, 3); }
finally { n = 0; }
Console.WriteLine(new Linear(3, 1).Forward(z).Lengths[0]);

static void Grow(ref int width) => width *= 2;
static bool TryGet(out Tensor<float> result)
{
    if (Environment.ProcessorCount > 1000) { result = Tensor.Rand(1, 5); return false; }
    result = Tensor.Rand(1, 2);
    return true;
}

public sealed class Batch { public Tensor<float> X { get; set; } = Tensor.Zeros(1); }
public sealed class Holder { public Batch Inner { get; set; } = new(); }
public struct Pair { public Tensor<float> Left; public Tensor<float> Right; public void Swap() => (Left, Right) = (Right, Left); }
public static class Registry
{
    private static readonly List<Batch> kept = new();
    public static void Keep(Batch batch) => kept.Add(batch);
    public static void Widen() { foreach (var batch in kept) batch.X = Tensor.Rand(4, 7); }
}
public sealed class Checked { private int width; public int Width { get => width * 2; set => width = value; } }
public record Sample(Tensor<float> X, Tensor<float> Y);
public record Options(int Width, int Heads);
