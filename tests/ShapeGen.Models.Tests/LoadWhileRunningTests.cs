using System.Numerics.Tensors;

namespace ShapeGen.Models.Tests;

/// <summary>Weights are loaded while other threads run the model.</summary>
public class LoadWhileRunningTests
{
    private const int Threads = 8;
    private const int Loads = 200;
    private const int Width = 64;

    [Fact]
    public async Task Each_call_sees_the_old_weights_or_the_new_ones()
    {
        var model = new Stack(Width);
        var versions = new[] { Weights(model, 0.5f), Weights(model, 2f) };
        var input = Tensor.Ones(3, Width);
        var results = versions.Select(version => Run(model, version, input)).ToList();
        Assert.NotEqual(results[0], results[1]);

        using var ends = new CancellationTokenSource();
        var calls = Enumerable.Range(0, Threads).Select(_ => Task.Run(() => Calls(model, input, results, ends.Token), TestContext.Current.CancellationToken)).ToList();
        for (var load = 0; load < Loads; load++)
            model.LoadStateDict(versions[load % 2]);
        await ends.CancelAsync();

        Assert.All(await Task.WhenAll(calls), mixed => Assert.Equal(0, mixed));
    }

    /// <summary>How many calls gave what neither version gives.</summary>
    private static int Calls(Stack model, Tensor<float> input, List<float[]> results, CancellationToken ends)
    {
        var mixed = 0;
        do
        {
            var result = model.Run(input).ToArray();
            if (!results.Any(result.SequenceEqual))
                mixed++;
        }
        while (!ends.IsCancellationRequested);
        return mixed;
    }

    private static float[] Run(Stack model, IReadOnlyDictionary<string, Tensor<float>> version, Tensor<float> input)
    {
        model.LoadStateDict(version);
        return model.Run(input).ToArray();
    }

    /// <summary>All weights alike, so that after each layer its version shows.</summary>
    private static Dictionary<string, Tensor<float>> Weights(Stack model, float value) =>
        StateDictionary.Of(model).ToDictionary(entry => entry.Key, entry => Tensor.Full(entry.Value.Lengths, value / Width));
}

/// <summary>Layers one behind the other, in blocks that are models themselves.</summary>
[Model]
public partial class Stack(int width)
{
    private readonly StackBlock first = new(width), second = new(width);

    /// <summary>(N, width) to the same.</summary>
    [Shape("(N, width) -> (N, width)")]
    public Tensor<float> Forward(Tensor<float> x) => second.Forward(first.Forward(x));
}

/// <summary>Two layers of a <see cref="Stack"/>.</summary>
[Model]
public partial class StackBlock(int width)
{
    private readonly Linear up = new(width, 2 * width), down = new(2 * width, width);

    /// <summary>(N, width) to the same.</summary>
    [Shape("(N, width) -> (N, width)")]
    public Tensor<float> Forward(Tensor<float> x) => down.Forward(up.Forward(x).Relu());
}
