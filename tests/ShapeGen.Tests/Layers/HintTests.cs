using System.Numerics.Tensors;

namespace ShapeGen.Tests.Layers;

/// <summary>The exception of an eager call asks what the build asks.</summary>
public class HintTests
{
    [Fact]
    public void A_flattening_is_missing() => AssertAsks(
        "Is a flattening missing? Flatten(1) gives (2, 400).", () => new Linear(400, 10).Forward(Tensor.Zeros(2, 16, 5, 5)));

    [Fact]
    public void The_channels_come_last() => AssertAsks(
        "Do the channels come last? Permute(0, 3, 1, 2) gives (1, 3, 32, 48).", () => new Conv2d(3, 8, 3).Forward(Tensor.Zeros(1, 32, 48, 3)));

    [Fact]
    public void Batch_and_time_are_swapped() => AssertAsks(
        "Are batch and time swapped? With batchFirst: true the shapes fit.", () => new GRU(3, 6).Forward(Tensor.Zeros(20, 5, 3), Tensor.Zeros(1, 20, 6)));

    [Fact]
    public void The_matrix_is_transposed() => AssertAsks(
        "Is the matrix transposed? Transpose(0, 1) gives (64, 32).", () => Tensor.Zeros(5, 64).Matmul(Tensor.Zeros(32, 64)));

    [Fact]
    public void Heads_do_not_divide() => AssertAsks(
        "96 and 104 are multiples of 8; 100 is a multiple of 5 and of 10.", () => new MultiheadAttention(100, 8));

    [Fact]
    public void Nothing_is_asked_where_no_pattern_shows()
    {
        var exception = Assert.Throws<ShapeException>(() => new Linear(400, 10).Forward(Tensor.Zeros(2, 399)));
        Assert.DoesNotContain("?", exception.Message.Split('\n')[^1], StringComparison.Ordinal);
    }

    private static void AssertAsks(string hint, Func<object?> call) =>
        Assert.EndsWith(hint, Assert.Throws<ShapeException>(() => { call(); }).Message, StringComparison.Ordinal);
}
