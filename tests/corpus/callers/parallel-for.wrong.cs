// each worker of a parallel loop feeds a transposed block.
using System.Threading.Tasks;

var model = new Linear(6, 2);
var data = Tensor.Rand(4, 3, 6);
Parallel.For(0, 4, i =>
{
    var block = data.Select(0, i).Transpose(0, 1);
    Console.WriteLine(model.Forward(block).Lengths[0]); // error
});
