using System.Numerics.Tensors;
using System.Reflection;
using System.Text.Json;
using Digits;

namespace ShapeGen.Models.Tests.Fashion;

/// <summary>A trained network with batch normalisation and depthwise convolution computes what PyTorch computes.</summary>
public class FashionTests
{
    private const int Count = 1000;
    private const int Classes = 10;
    private const int Pixels = 28 * 28;
    private static readonly string folder = Path.Combine(AppContext.BaseDirectory, "Fashion", "Data");
    private static readonly JsonElement reference =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "bn_depthwise_fashion.reference.json"))).RootElement;

    private readonly FashionNet net = FashionNet.Load(Path.Combine(folder, "bn_depthwise_fashion.safetensors"));

    [Fact]
    public void Run_is_compiled() =>
        Assert.NotNull(typeof(FashionNet).GetMethod("shapeGenCompute", BindingFlags.Instance | BindingFlags.NonPublic));

    [Fact]
    public void Forward_predicts_as_PyTorch_does() => AssertAsPyTorch(net.Forward);

    [Fact]
    public void Run_predicts_as_PyTorch_does() => AssertAsPyTorch(net.Run);

    [Fact]
    public void Run_over_memory_of_the_caller_gives_the_same()
    {
        var pixels = Images();
        var logits = new float[Count * Classes];

        net.Run(pixels, logits, Count);

        Bound.AssertWithin(net.Forward(Tensor.Create(pixels, [Count, 1, 28, 28])).ToArray(), logits);
    }

    private static void AssertAsPyTorch(Func<Tensor<float>, Tensor<float>> compute)
    {
        var logits = compute(Tensor.Create(Images(), [Count, 1, 28, 28])).ToArray();
        var predictions = Enumerable.Range(0, Count).Select(i => TensorPrimitives.IndexOfMax(logits.AsSpan(i * Classes, Classes))).ToArray();
        var labels = IdxFile.Read(Path.Combine(folder, "fashion-t10k-first1000-labels-idx1-ubyte.gz"), out _);
        var expected = reference.GetProperty("logits_first20").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(value => value.GetSingle()).ToArray();

        Assert.Equal(reference.GetProperty("predictions_all").GetString(), string.Concat(predictions));
        Assert.Equal(875, predictions.Zip(labels).Count(pair => pair.First == pair.Second));
        Bound.AssertWithin(expected, logits[..expected.Length]);
    }

    private static float[] Images()
    {
        var bytes = IdxFile.Read(Path.Combine(folder, "fashion-t10k-first1000-images-idx3-ubyte.gz"), out var sizes);
        Assert.Equal([Count, 28, 28], sizes);
        Assert.Equal(Count * Pixels, bytes.Length);
        return Array.ConvertAll(bytes, value => value / 255f);
    }
}
