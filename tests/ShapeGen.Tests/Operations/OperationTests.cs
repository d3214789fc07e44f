using System.Buffers;
using System.Numerics.Tensors;

namespace ShapeGen.Tests.Operations;

public class OperationTests
{
    [Fact]
    public void Pytorchs_meaning_comes_before_the_platforms_and_linqs()
    {
        var x = Counted(2, 3);
        Assert.Equal(15, x.Sum());
        Assert.Equal(2.5f, x.Mean());
        Assert.Equal([3, 5, 7], x.Sum(0).ToArray());
        Assert.Equal([1, 4], x.Mean(1).ToArray());
        Assert.Equal([3, 2], x.Transpose(0, 1).Lengths.ToArray());
        Assert.Equal([0, 3, 1, 4, 2, 5], x.Transpose(0, 1).ToArray());
        Assert.Equal([6, 1], x.Reshape(6, -1).Lengths.ToArray());
        Assert.Equal([6], x.Reshape([6]).Lengths.ToArray());
        Assert.Equal([2, 1, 3], x.Unsqueeze(1).Lengths.ToArray());
        Assert.Equal([2, 3], x.Unsqueeze(-1).Squeeze().Lengths.ToArray());
        Assert.Equal([1, 2, 3], x.Unsqueeze(0).Squeeze(2).Lengths.ToArray());
        Assert.Equal(2, x.Chunk(2).Length);
        Assert.Equal([0, 3, 1, 4, 2, 5], x.Permute(1, 0).ToArray());
        Assert.Equal([3, 4, 5], x.Select(0, 1).ToArray());
        Assert.Equal([1, 2, 4, 5], x.Narrow(1, 1, 2).ToArray());
    }

    [Fact]
    public void Indices_and_masks_have_the_shape_operations_too()
    {
        var indices = Tensor.Arange(6).Reshape(2, 3);
        Assert.Equal([2, 5], indices.Select(1, -1).ToArray());
        Assert.Equal([0, 3, 1, 4, 2, 5], indices.Transpose(0, 1).Flatten().ToArray());
        Assert.Equal([4, 3], new[] { indices, indices }.Cat().Lengths.ToArray());
        var mask = Tensor.Create<bool>([true, false], [2]);
        Assert.Equal([true, false, true, false], new[] { mask, mask }.Stack().Flatten().ToArray());
        Assert.Equal([1, 2], mask.Unsqueeze(0).Lengths.ToArray());
        Assert.Equal([2], Tensor.Create<int>([1, 2], [2, 1]).Squeeze().Lengths.ToArray());
    }

    [Fact]
    public void Views_share_the_inputs_memory()
    {
        var x = Counted(2, 3);
        x.Select(0, 1)[0] = 30;
        x.Narrow(1, 2, 1)[0, 0] = 20;
        x.Reshape(3, 2)[0, 0] = 10;
        x.Transpose(0, 1)[1, 0] = 11;
        Assert.Equal([10, 11, 20, 30, 4, 5], x.ToArray());
    }

    [Fact]
    public void A_view_that_is_not_dense_is_copied_for_a_new_shape()
    {
        var x = Counted(2, 3).Transpose(0, 1);
        Assert.Equal([0, 3, 1, 4, 2, 5], x.Flatten().ToArray());
        Assert.Equal([0, 3, 1, 4, 2, 5], x.Reshape(2, 3).ToArray());
        Assert.Equal([1, 4, 7], Counted(3, 3).Narrow(1, 1, 1).Squeeze(1).ToArray());
        Assert.Equal([1, 4], Counted(3, 3).Select(1, 1).Narrow(0, 0, 2).ToArray());
    }

    [Fact]
    public void Parts_are_taken_apart_by_deconstruction()
    {
        var (q, k, v) = Counted(2, 6).Chunk(3, dim: 1);
        Assert.Equal([0, 1, 6, 7], q.ToArray());
        Assert.Equal([2, 3, 8, 9], k.ToArray());
        Assert.Equal([4, 5, 10, 11], v.ToArray());
        var error = Assert.Throws<ArgumentException>(() =>
        {
            var (_, _) = Counted(2, 6).Chunk(3, dim: 1);
        });
        Assert.Contains("2", error.Message);
        Assert.Contains("3", error.Message);
    }

    [Fact]
    public void Joined_tensors_lie_one_behind_the_other()
    {
        var (a, b) = (Counted(2, 1), Counted(2, 2));
        Assert.Equal([0, 0, 1, 1, 2, 3], Tensor.Cat([a, b], dim: 1).ToArray());
        Assert.Equal([0, 0, 1, 1], new List<Tensor<float>> { a, a }.Stack(dim: -1).ToArray());
        Assert.Equal([2, 1, 2], Tensor.Stack([a, a], dim: 2).Lengths.ToArray());
        Assert.Throws<ShapeException>(() => Tensor.Cat([a, b]));
        Assert.Throws<ShapeException>(() => Tensor.Stack([a, b], dim: 0));
        Assert.Throws<ShapeException>(() => Array.Empty<Tensor<float>>().Cat());
    }

    [Fact]
    public void Products_broadcast_their_leading_sizes()
    {
        var left = Counted(2, 1, 1, 2);
        var right = Counted(3, 2, 1);
        Assert.Equal([2, 3, 1, 1], left.Matmul(right).Lengths.ToArray());
        Assert.Equal([1, 3, 5, 3, 13, 23], left.Matmul(right).ToArray());
        Assert.Equal([2, 3], Counted(2).Matmul(Counted(2, 2)).ToArray());
        Assert.Equal([1, 3], Counted(2, 2).Matmul(Counted(2)).ToArray());
        Assert.Throws<ShapeException>(() => Counted(2, 3).Matmul(Counted(2, 3)));
        Assert.Equal([1], Counted(2).Matmul(Counted(2)).ToArray());
    }

    [Fact]
    public void The_greatest_is_the_first_of_equals_and_a_nan()
    {
        var x = Tensor.Create<float>([1, 3, 3, float.NaN, 7, 2], [2, 3]);
        Assert.Equal([1, 0], x.Argmax(1).ToArray());
        Assert.Equal([1, 1, 0], x.Argmax(0).ToArray());
        Assert.Equal(3, x.Argmax());
        Assert.Equal([2, 1], x.Argmax(-1, keepdim: true).Lengths.ToArray());
        Assert.Throws<ArgumentException>(() => Tensor.Zeros(0).Argmax());
        Assert.Throws<ArgumentException>(() => Tensor.Zeros(2, 0).Argmax(1));
        Assert.Throws<ShapeException>(() => x.Argmax(2));
    }

    [Fact]
    public void A_softmax_sums_to_one()
    {
        var x = Tensor.Create<float>([0, MathF.Log(3), 5, 5], [2, 2]);
        Assert.Equal([0.25f, 0.75f, 0.5f, 0.5f], x.Softmax(1).ToArray().Select(value => MathF.Round(value, 6)));
        Assert.Equal([2, 2], x.Softmax(-2).Lengths.ToArray());
        Assert.Throws<ShapeException>(() => x.Softmax(2));
    }

    [Fact]
    public void Activations_leave_their_input_alone()
    {
        var x = Tensor.Create<float>([-1, 2], [2]);
        Assert.Equal([0, 2], x.Relu().ToArray());
        Assert.Equal(MathF.Tanh(2), x.Tanh()[1], 1e-6f);
        Assert.Equal(1 / (1 + MathF.Exp(1)), x.Sigmoid()[0], 1e-6f);
        Assert.Equal([-1, 2], x.ToArray());
    }

    [Fact]
    public void Tensors_are_created_as_in_pytorch()
    {
        Assert.Equal([0, 0], Tensor.Zeros(2).ToArray());
        Assert.Equal([1, 2, 3, 4, 5, 6], Tensor.Ones(1, 2, 3, 4, 5, 6).Lengths.ToArray());
        nint[] sizes = [2, 2];
        Assert.Equal(4, Tensor.Ones(sizes).Sum());
        Assert.Equal([0, 1, 2], Tensor.Arange(3).ToArray());
        Assert.Equal([5, 3, 1], Tensor.Arange(5, 0, -2).ToArray());
        Assert.Empty(Tensor.Arange(2, 2).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => Tensor.Arange(1, 5, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tensor.Zeros(2, -1));
        Assert.All(Tensor.Rand(100).ToArray(), value => Assert.InRange(value, 0, 1));
        Assert.Equal([3, 4], Tensor.Randn(3, 4).Lengths.ToArray());
    }

    [Fact]
    public void A_wrong_shape_is_told_with_the_operations_name()
    {
        var error = Assert.Throws<ShapeException>(() => Counted(2, 3).Reshape(4, 2));
        Assert.Contains("Reshape", error.Message);
        Assert.Throws<ShapeException>(() => Counted(2, 3).Flatten(2));
        Assert.Throws<ShapeException>(() => Counted(2, 3).Permute(0, 0));
        Assert.Throws<ShapeException>(() => Counted(2, 3).Select(0, 2));
        Assert.Throws<ShapeException>(() => Counted(2, 3).Narrow(0, 1, 2));
        Assert.Throws<ShapeException>(() => Counted(2).Select(0, 2));
    }

    private static Tensor<float> Counted(params nint[] lengths)
    {
        var count = lengths.Aggregate(1, (product, length) => product * (int)length);
        return Tensor.Create(Enumerable.Range(0, count).Select(i => (float)i).ToArray(), lengths);
    }
}
