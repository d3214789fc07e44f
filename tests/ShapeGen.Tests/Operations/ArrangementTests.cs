using System.Numerics.Tensors;

namespace ShapeGen.Tests.Operations;

/// <summary>Elements moved, repeated, left out or chosen; what PyTorch gives stands in the golden tests.</summary>
public class ArrangementTests
{
    private static readonly Tensor<float> x = Tensor.Create([1f, 2f, 3f, 4f, 5f, 6f], [2, 3]);

    [Fact]
    public void Elements_are_reversed_and_rolled()
    {
        Assert.Equal([6, 5, 4, 3, 2, 1], x.Flip(0, -1).ToArray());
        Assert.Equal([3, 1, 2, 6, 4, 5], x.Roll(1, 1).ToArray());
        Assert.Equal([4, 5, 6, 1, 2, 3], x.Roll(-3, 0).ToArray());
        Assert.Throws<ShapeException>(() => x.Flip(1, -1));
        Assert.Throws<ShapeException>(() => x.Roll(1, 2));
    }

    [Fact]
    public void A_tensor_is_repeated_along_its_dimensions_and_new_ones()
    {
        Assert.Equal([1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6], x.Repeat(1, 2).ToArray());
        Assert.Equal([3, 2, 3], x.Repeat(3, 1, 1).Lengths.ToArray());
        Assert.Equal([0, 3], x.Repeat(0, 1).Lengths.ToArray());
        Assert.Throws<ShapeException>(() => x.Repeat(2));
    }

    [Fact]
    public void A_triangle_is_kept()
    {
        Assert.Equal([1, 0, 0, 4, 5, 0], x.Tril().ToArray());
        Assert.Equal([0, 2, 3, 0, 0, 6], x.Triu(1).ToArray());
        Assert.Throws<ShapeException>(() => Tensor.Zeros(3).Tril());
    }

    [Fact]
    public void A_mask_chooses_elements()
    {
        var mask = Tensor.Create([true, false, true], [3]);
        Assert.Equal([9, 2, 9, 9, 5, 9], x.MaskedFill(mask, 9).ToArray());
        Assert.Equal([1, 0, 3, 4, 0, 6], Tensor.Where(mask, x, Tensor.Zeros(1)).ToArray());
        Assert.Throws<ShapeException>(() => x.MaskedFill(Tensor.Create([true, false]), 0));
    }

    [Fact]
    public void New_tensors_are_filled()
    {
        Assert.Equal([2.5f, 2.5f], Tensor.Full([2], 2.5).ToArray());
        Assert.Equal([1, 0, 0, 0, 1, 0], Tensor.Eye(2, 3).ToArray());
        Assert.Equal([1, 0, 0, 1, 0, 0], Tensor.Eye(3, 2).ToArray());
        Assert.Equal([2, 3], Tensor.ZerosLike(x).Lengths.ToArray());
        Assert.Equal(6, Tensor.OnesLike(x).Sum());
        Assert.Equal([4], x.NewZeros(4).Lengths.ToArray());
        Assert.Equal([1, 1], x.NewOnes(2).ToArray());
    }

    [Fact]
    public void A_size_is_read_from_either_end()
    {
        Assert.Equal(2, x.Size(0));
        Assert.Equal(3, x.Size(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => x.Size(2));
    }

    [Fact]
    public void Masks_leave_places_that_attention_adds_alone()
    {
        var attention = new MultiheadAttention(4, 2, addBiasKv: true, addZeroAttn: true, batchFirst: true);
        var input = Tensor.Ones(1, 3, 4);
        var (_, weights) = attention.Forward(input, input, input, Tensor.Create([true, true, true], [1, 3]));
        Assert.Equal([1, 3, 5], weights!.Lengths.ToArray());
        Assert.Equal(0, weights.Narrow(2, 0, 3).Sum());
        Assert.Equal(3, weights.Narrow(2, 3, 2).Sum(), 5);
    }
}
