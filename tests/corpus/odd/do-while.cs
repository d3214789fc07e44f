// The first pass leaves another shape than it found.
var x = Tensor.Rand(2, 3);
var first = new Linear(3, 8);
var others = new Linear(8, 8);
var count = 0;
do
{
    x = count == 0 ? first.Forward(x) : others.Forward(x);
    count++;
}
while (count < Environment.ProcessorCount + 2);
Console.WriteLine(others.Forward(x).Lengths[1]);
