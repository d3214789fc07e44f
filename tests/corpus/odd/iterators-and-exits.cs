// iterators of unequal items, early exits, out parameters on several ways, and loops that stop.
var wide = new Linear(4, 1);
foreach (var item in Mixed())
    Console.WriteLine((item.Lengths[1] == 4 ? wide.Forward(item) : new Linear(3, 1).Forward(item)).Lengths[0]);
var first = Mixed().First();
Console.WriteLine(wide.Forward(first).Lengths[0]);
var list = Mixed().ToList();
Console.WriteLine(new Linear(3, 1).Forward(list[1]).Lengths[0]);
Get(true, out var a);
Get(false, out var b);
Console.WriteLine(wide.Forward(a).Lengths[0] + new Linear(3, 1).Forward(b).Lengths[0]);
var parts = new Tensor<float>[2];
Fill(parts);
Console.WriteLine(parts.Cat().Lengths[0]);
var counts = new int[3];
for (var i = 0; i < counts.Length; i++)
    counts[i] = i + 1;
Console.WriteLine(new Linear(counts[1], 1).Forward(Tensor.Rand(1, counts[1])).Lengths[0]);
var buffer = new float[12];
var n = 0;
foreach (var value in new[] { 1f, 2f, 3f, 4f })
    buffer[n++] = value;
Console.WriteLine(wide.Forward(Tensor.Create(buffer[..n], [1, n])).Lengths[0]);
nint[] shape = [2, 2];
Array.Fill(shape, (nint)4);
Console.WriteLine(wide.Forward(Tensor.Zeros(shape)).Lengths[0]);
var text = "four";
Console.WriteLine(wide.Forward(Tensor.Create(text.Select(c => (float)c).ToArray(), [1, text.Length])).Lengths[0]);
var queue = new Queue<Tensor<float>>();
queue.Enqueue(Tensor.Rand(1, 4));
Console.WriteLine(wide.Forward(queue.Dequeue()).Lengths[0]);
var lookup = new Dictionary<int, Tensor<float>> { [3] = Tensor.Rand(1, 3), [4] = Tensor.Rand(1, 4) };
Console.WriteLine(wide.Forward(lookup[4]).Lengths[0]);
var sorted = new[] { Tensor.Rand(1, 4), Tensor.Rand(1, 3) }.OrderBy(tensor => tensor.Lengths[1]).ToArray();
Console.WriteLine(wide.Forward(sorted[1]).Lengths[0]);
(var left, var right) = (Tensor.Rand(1, 4), Tensor.Rand(1, 3));
(left, right) = (right, left);
Console.WriteLine(wide.Forward(right).Lengths[0]);
var y = wide.Forward(Tensor.Rand(5, 4));
for (nint i = 0; i < y.Lengths[0]; i++)
    Console.WriteLine(y[i, 0]);
var last = y[^1, ^1] + y[4, 0];
var window = y[1..^1, ..];
Console.WriteLine(last + window.Lengths[0] + (y.Rank == 3 ? y.Lengths[2] : y.Lengths[1]));
Console.WriteLine(Sum(y.Lengths[1] == 1 ? y : Tensor.Zeros(1, 1)));

static float Sum(Tensor<float> column) { var s = 0f; for (var i = 0; i < column.Lengths[0]; i++) s += column[i, 0]; return s; }
static IEnumerable<Tensor<float>> Mixed() { yield return Tensor.Rand(1, 4); yield return Tensor.Rand(1, 3); }
static void Get(bool isWide, out Tensor<float> result)
{
    if (isWide) { result = Tensor.Rand(1, 4); return; }
    result = Tensor.Rand(1, 3);
}
static void Fill(Tensor<float>[] parts) { for (var i = 0; i < parts.Length; i++) parts[i] = Tensor.Rand(1, 2); }
