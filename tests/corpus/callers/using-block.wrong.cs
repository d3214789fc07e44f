// a file is read in a using statement, then taken for another layout.
using System.IO;

using (var stream = new MemoryStream(new byte[48]))
{
    var values = new float[48];
    for (var i = 0; i < values.Length; i++)
        values[i] = stream.ReadByte();
    var x = Tensor.Create(values, [4, 14]); // error
    Console.WriteLine(new Linear(12, 2).Forward(x).Lengths[0]);
}
