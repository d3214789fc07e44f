// arrays that are longer than what is taken of them, that grow, and whose length nobody knows.
var buffer = new float[100];
var x = Tensor.Create(buffer, [4, 5]);
Array.Resize(ref buffer, 200);
var y = Tensor.Create(buffer, [10, 20]);
var read = Environment.GetCommandLineArgs().Length > 1000 ? new float[3] : new float[12];
var z = Tensor.Create(read, [3, 4]);
var list = new List<float>();
for (var i = 0; i < 6; i++)
    list.Add(i);
var v = Tensor.Create(list.ToArray(), [2, 3]);
var sizes = new nint[] { 2, 3 };
sizes[1] = 6;
var w = Tensor.Create(new float[12], sizes);
nint[] filled = new nint[2];
for (var i = 0; i < 2; i++) filled[i] = 3 + i;
var u = Tensor.Zeros(filled);
Span<float> part = buffer.AsSpan(10, 20);
var p = Tensor.Create(part.ToArray(), [4, 5]);
var q = Tensor.Create(buffer[..^100], [20, 5]);
var joined = Tensor.Create([.. buffer, 1f], [201]);
var even = Tensor.Create(Enumerable.Range(0, 20).Where(i => i % 2 == 0).Select(i => (float)i).ToArray(), [10]);
var text = Tensor.Create("abc".Select(c => (float)c).ToArray(), [3]);
Console.WriteLine(new Linear(5, 1).Forward(x).Lengths[0] + new Linear(20, 1).Forward(y).Lengths[0] + new Linear(4, 1).Forward(z).Lengths[0]
    + new Linear(3, 1).Forward(v).Lengths[0] + new Linear(6, 1).Forward(w).Lengths[0] + new Linear(4, 1).Forward(u).Lengths[0] + p.Lengths[0] + q.Lengths[0] + joined.Lengths[0] + even.Lengths[0] + text.Lengths[0]);
