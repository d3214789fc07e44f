// A variable that another method changes by reference.
var width = 2;
System.Threading.Interlocked.Add(ref width, 4);
var x = Tensor.Rand(1, width);
Console.WriteLine(new Linear(6, 1).Forward(x).Lengths[1]);
