// rows are copied into a flat array that the sizes do not match.
var rows = new float[3][];
for (var i = 0; i < rows.Length; i++)
    rows[i] = new float[5];
var flat = new float[15];
for (var i = 0; i < rows.Length; i++)
    rows[i].CopyTo(flat, 5 * i);
var table = Tensor.Create(flat, [3, 6]); // error
Console.WriteLine(new Linear(5, 1).Forward(table.Narrow(1, 0, 5)).Lengths[0]);
