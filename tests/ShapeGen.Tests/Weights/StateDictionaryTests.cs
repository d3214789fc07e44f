using System.Numerics.Tensors;
using ShapeGen.Tests.Modules;

namespace ShapeGen.Tests.Weights;

public class StateDictionaryTests
{
    private readonly Scale fc = new(3), head = new(2, bias: false);
    private readonly Tensor<float> initial = Tensor.Create([1f, 2f, 3f, 4f], [2, 2]);
    private readonly Tensor<float> mean = Tensor.Create([0f]);
    private readonly Net net;

    public StateDictionaryTests() => net = new(("fc", fc), ("mean", new Constant(mean)), ("initial", initial), ("head", head));

    [Fact]
    public void Entries_come_as_PyTorch_lists_them_parameters_then_buffers_then_children()
    {
        var state = StateDictionary.Of(net);

        Assert.Equal(["initial", "mean", "fc.weight", "fc.bias", "head.weight"], state.Keys);
        Assert.Same(fc.Bias, state["fc.bias"]);
    }

    [Fact]
    public void Two_entries_of_one_name_are_refused()
    {
        var twice = new Net(("w", initial), ("w", mean));

        Assert.Contains("two entries named 'w'", Assert.Throws<InvalidOperationException>(() => StateDictionary.Of(twice)).Message);
    }

    [Fact]
    public void Loading_copies_in_place()
    {
        var entries = Entries();
        var weight = fc.Weight;

        StateDictionary.Load(net, entries);

        Assert.Same(weight, fc.Weight);
        Assert.Equal([10f, 20f, 30f], weight.ToArray());
        Assert.Equal([5f, 6f, 7f, 8f], initial.ToArray());
        Assert.Equal([9f], mean.ToArray());
        entries["fc.weight"][0] = -1;
        Assert.Equal(10f, weight[0]);
    }

    [Fact]
    public void All_that_does_not_fit_is_told_at_once_and_nothing_changes()
    {
        var entries = Entries();
        entries.Remove("fc.bias");
        entries.Remove("head.weight");
        entries["head.bias"] = Tensor.Create([1f, 2f]);
        entries["initial"] = Tensor.Create([5f, 6f, 7f, 8f]);
        entries["mean"] = Tensor.Create([5f], [1, 1]);

        var error = Assert.Throws<StateDictionaryException>(() => StateDictionary.Load(net, entries));

        Assert.Equal(["fc.bias", "head.weight"], error.Missing);
        Assert.Equal(["head.bias"], error.Unexpected);
        Assert.Equal([new("initial", "(2, 2)", "(4)"), new("mean", "(1)", "(1, 1)")], error.Misshaped);
        Assert.Equal(
            """
            The state dictionary does not fit Net:
              missing: fc.bias (3)
              missing: head.weight (2)
              unexpected: head.bias (2)
              other shape: initial is (4), but Net wants (2, 2)
              other shape: mean is (1, 1), but Net wants (1)
            """,
            error.Message);
        Assert.Equal([0f, 0f, 0f], fc.Weight.ToArray());
    }

    [Fact]
    public void Not_strict_leaves_out_what_only_one_side_has()
    {
        var entries = Entries();
        entries.Remove("fc.bias");
        entries["other"] = Tensor.Create([1f]);

        StateDictionary.Load(net, entries, strict: false);

        Assert.Equal([10f, 20f, 30f], fc.Weight.ToArray());
        Assert.Equal([0f, 0f, 0f], fc.Bias!.ToArray());
    }

    [Fact]
    public void Another_shape_is_an_error_even_if_not_strict()
    {
        var entries = Entries();
        entries.Remove("fc.bias");
        entries["initial"] = Tensor.Create([5f]);

        var error = Assert.Throws<StateDictionaryException>(() => StateDictionary.Load(net, entries, strict: false));

        Assert.Empty(error.Missing);
        Assert.Equal(["initial"], error.Misshaped.Select(entry => entry.Name));
        Assert.Equal([0f, 0f, 0f], fc.Weight.ToArray());
    }

    [Fact]
    public void What_is_saved_is_loaded()
    {
        StateDictionary.Load(net, Entries());
        WithFile(path =>
        {
            StateDictionary.Save(net, path);
            var (otherFc, otherMean) = (new Scale(3), Tensor.Create([0f]));
            var other = new Net(("initial", Tensor.CreateFromShape<float>([2, 2])), ("mean", new Constant(otherMean)), ("fc", otherFc), ("head", new Scale(2, bias: false)));

            StateDictionary.Load(other, path);

            Assert.Equal([10f, 20f, 30f], otherFc.Weight.ToArray());
            Assert.Equal([9f], otherMean.ToArray());
        });
    }

    [Fact]
    public void A_file_that_does_not_fit_changes_nothing() => WithFile(path =>
    {
        var entries = Entries();
        entries["initial"] = Tensor.Create([1f]);
        Safetensors.Write(path, entries);

        var error = Assert.Throws<StateDictionaryException>(() => StateDictionary.Load(net, path));

        Assert.Equal([new("initial", "(2, 2)", "(1)")], error.Misshaped);
        Assert.Equal([0f, 0f, 0f], fc.Weight.ToArray());
    });

    [Fact]
    public void A_malformed_file_changes_nothing() => WithFile(path =>
    {
        Safetensors.Write(path, Entries());
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);

        Assert.Throws<InvalidDataException>(() => StateDictionary.Load(net, path));
        Assert.Equal([0f, 0f, 0f], fc.Weight.ToArray());
    });

    [Fact]
    public void A_number_without_sizes_fits_a_tensor_of_one() => WithFile(path =>
    {
        File.WriteAllBytes(path, SafetensorsBytes.Entry("I64", "[]", BitConverter.GetBytes(12L)));
        var count = Tensor.Create([0f]);

        StateDictionary.Load(new Net(("x", new Constant(count))), path);

        Assert.Equal([12f], count.ToArray());
    });

    [Fact]
    public void A_weight_that_is_a_slice_is_loaded_between_its_neighbours() => WithFile(path =>
    {
        var whole = Tensor.Create([1f, 2f, 3f, 4f, 5f, 6f], [2, 3]);
        var slice = whole.Slice([System.Buffers.NRange.All, new(1, 3)]);
        Safetensors.Write(path, [KeyValuePair.Create("w", Tensor.Create([20f, 30f, 50f, 60f], [2, 2]))]);

        StateDictionary.Load(new Net(("w", slice)), path);

        Assert.Equal([1f, 20f, 30f, 4f, 50f, 60f], whole.ToArray());
    });

    private static Dictionary<string, Tensor<float>> Entries() => new()
    {
        ["fc.weight"] = Tensor.Create([10f, 20f, 30f]),
        ["fc.bias"] = Tensor.Create([1f, 2f, 3f]),
        ["head.weight"] = Tensor.Create([4f, 5f]),
        ["initial"] = Tensor.Create([5f, 6f, 7f, 8f], [2, 2]),
        ["mean"] = Tensor.Create([9f]),
    };

    private static void WithFile(Action<string> use)
    {
        var path = Path.GetTempFileName();
        try
        {
            use(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
