// Corrected: downloaded features have one column less than the model.
using System.Threading.Tasks;

var features = await Source.LoadAsync();
var model = new Linear(21, 2);
Console.WriteLine(model.Forward(features).Lengths[0]);

public static class Source
{
    public static async Task<Tensor<float>> LoadAsync()
    {
        await Task.Delay(1);
        return Tensor.Rand(8, 21);
    }
}
