using ShapeGen.Tests.Modules;

namespace ShapeGen.Tests.Weights;

/// <summary>The files that data/checkpoints/draw.py wrote with PyTorch.</summary>
public class CheckpointReadTests
{
    private static readonly string[] modelNames =
        ["fc1.weight", "fc1.bias", "bn.weight", "bn.bias", "bn.running_mean", "bn.running_var", "bn.num_batches_tracked"];

    [Theory]
    [InlineData("model.pt")]
    [InlineData("model-protocol4.pt")]
    public void Reads_a_state_dictionary(string name)
    {
        var tensors = PyTorchCheckpoint.Read(File(name));

        Assert.Equal(modelNames, tensors.Keys);
        Assert.Equal([4, 3], tensors["fc1.weight"].Lengths);
        Assert.Equal(Enumerable.Range(0, 12).Select(i => (float)i), tensors["fc1.weight"]);
        Assert.Equal([500f, 501f, 502f, 503f], tensors["bn.running_var"].ToArray());
        Assert.Equal([600f], tensors["bn.num_batches_tracked"].ToArray());
    }

    [Fact]
    public void Lists_the_entries_without_their_numbers()
    {
        var entries = PyTorchCheckpoint.ReadHeader(File("model.pt"));

        Assert.Equal(modelNames, entries.Select(entry => entry.Name));
        Assert.Equal(["F32", "F32", "F32", "F32", "F32", "F32", "I64"], entries.Select(entry => entry.DType));
        Assert.Equal([4L, 3L], entries[0].Shape);
        Assert.Empty(entries[^1].Shape);
    }

    [Fact]
    public void Converts_every_type_of_number()
    {
        var tensors = PyTorchCheckpoint.Read(File("types.pt"));

        Assert.Equal(["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool"], tensors.Keys);
        Assert.All(tensors, entry => Assert.Equal(entry.Key == "bool" ? [0f, 1f, 1f] : [0f, 1f, 100f], entry.Value.ToArray()));
    }

    [Theory]
    [InlineData("transposed", new[] { 6, 4 }, new float[] { 0, 6, 12, 18, 1, 7, 13, 19, 2, 8, 14, 20, 3, 9, 15, 21, 4, 10, 16, 22, 5, 11, 17, 23 })]
    [InlineData("row", new[] { 6 }, new float[] { 12, 13, 14, 15, 16, 17 })]
    [InlineData("strided", new[] { 2, 2 }, new float[] { 6, 9, 18, 21 })]
    [InlineData("expanded", new[] { 2, 3 }, new float[] { 0, 0, 0, 0, 0, 0 })]
    [InlineData("parameter", new[] { 3 }, new float[] { 21, 22, 23 })]
    [InlineData("number", new[] { 1 }, new float[] { 7 })]
    [InlineData("empty", new[] { 0, 5 }, new float[0])]
    public void Reads_views_of_a_storage(string name, int[] shape, float[] expected)
    {
        var tensor = PyTorchCheckpoint.Read(File("views.pt"))[name];

        Assert.Equal(shape, tensor.Lengths.ToArray().Select(size => (int)size));
        Assert.Equal(expected, tensor.IsEmpty ? [] : tensor.ToArray());
    }

    [Fact]
    public void A_state_dictionary_loads_from_a_checkpoint_as_from_safetensors()
    {
        var model = new Net(("fc1", new Linear(3, 4)), ("bn", new BatchNorm1d(4)));

        StateDictionary.Load(model, File("model.pt"));

        var state = StateDictionary.Of(model);
        Assert.Equal([100f, 101f, 102f, 103f], state["fc1.bias"].ToArray());
        Assert.Equal([400f, 401f, 402f, 403f], state["bn.running_mean"].ToArray());
    }

    private static string File(string name) => TestFiles.Path($"data/checkpoints/{name}");
}
