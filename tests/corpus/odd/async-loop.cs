using System.Threading.Tasks;

// A loop over an asynchronous stream that replaces a tensor.
var last = Tensor.Rand(1, 1);
await foreach (var x in Stream())
    last = x;
Console.WriteLine(new Linear(6, 1).Forward(last).Lengths[1]);

static async IAsyncEnumerable<Tensor<float>> Stream()
{
    for (var i = 1; i <= 3; i++)
    {
        await Task.Yield();
        yield return Tensor.Rand(2, 2 * i);
    }
}
