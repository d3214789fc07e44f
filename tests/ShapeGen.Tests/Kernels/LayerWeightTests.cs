using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

public class LayerWeightTests
{
    private readonly Linear layer = new(5, 3, bias: false);
    private readonly Tensor<float> ones = Tensor.Create([1f, 1, 1, 1, 1], [1, 5]);

    [Fact]
    public void A_weight_that_is_loaded_is_packed_again()
    {
        layer.Forward(ones);
        StateDictionary.Load(layer, new Dictionary<string, Tensor<float>> { ["weight"] = Tensor.Ones(3, 5) });
        Assert.Equal([5f, 5, 5], layer.Forward(ones));
        StateDictionary.Load(layer, new Dictionary<string, Tensor<float>> { ["weight"] = Tensor.Zeros(3, 5) });
        Assert.Equal([0f, 0, 0], layer.Forward(ones));
    }

    [Fact]
    public void A_weight_that_is_written_through_the_property_is_packed_again()
    {
        var weight = layer.Weight;
        AssertFollows(weight);
    }

    [Fact]
    public void A_weight_that_is_written_through_a_state_dictionary_is_packed_again() =>
        AssertFollows(StateDictionary.Of(layer)["weight"]);

    [Fact]
    public void A_weight_that_is_written_through_its_path_is_packed_again() => AssertFollows(ModuleTree.Tensor(layer, "weight"));

    [Fact]
    public void A_weight_that_a_visitor_has_kept_is_packed_again()
    {
        var visitor = new Keeper();
        layer.VisitState(visitor);
        AssertFollows(visitor.Kept!);
    }

    [Fact]
    public void A_recurrent_weight_that_is_written_is_packed_again()
    {
        var rnn = new RNN(1, 1, bias: false);
        var input = Tensor.Create([1f, 1], [2, 1]);
        StateDictionary.Of(rnn)["weight_hh_l0"][0, 0] = 0;
        rnn.Weights[0].WeightIh[0, 0] = 1;
        Assert.Equal(MathF.Tanh(1), rnn.Forward(input).Output[1, 0], 1e-6);
        rnn.Weights[0].WeightHh[0, 0] = 2;
        Assert.Equal(MathF.Tanh(1 + (2 * MathF.Tanh(1))), rnn.Forward(input).Output[1, 0], 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(64)]
    [InlineData(1000)]
    public void Each_float_counts_in_a_checksum(int count)
    {
        var floats = Numbers.Random(new Random(60), count);
        var sums = new HashSet<ulong> { WeightChecksum.Of(floats) };
        for (var i = 0; i < count; i++)
        {
            var before = floats[i];
            floats[i] = MathF.BitIncrement(before);
            Assert.True(sums.Add(WeightChecksum.Of(floats)), $"[{i}]");
            floats[i] = before;
        }

        Assert.Contains(WeightChecksum.Of(floats), sums);
    }

    /// <summary>Writes one float after the other and looks for each in the layer's result.</summary>
    private void AssertFollows(Tensor<float> weight)
    {
        for (nint row = 0; row < 3; row++)
        for (nint column = 0; column < 5; column++)
        {
            var before = layer.Forward(ones)[0, row];
            weight[row, column] += 1;
            Assert.Equal(before + 1, layer.Forward(ones)[0, row], 1e-5);
        }
    }

    private sealed class Keeper : IStateVisitor
    {
        public Tensor<float>? Kept { get; private set; }

        public void Parameter(string name, Tensor<float>? tensor) => Kept ??= tensor;

        public void Buffer(string name, Tensor<float>? tensor)
        {
        }

        public void Child(string name, object? module)
        {
        }
    }
}
