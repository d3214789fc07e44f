using System.Threading.Tasks;

// Tensors from tasks, awaited together.
var parts = await Task.WhenAll(Load(3), Load(5));
var joined = parts.Cat(dim: 1);
Console.WriteLine(new Linear(8, 1).Forward(joined).Lengths[1]);

static async Task<Tensor<float>> Load(int width)
{
    await Task.Yield();
    return Tensor.Rand(2, width);
}
