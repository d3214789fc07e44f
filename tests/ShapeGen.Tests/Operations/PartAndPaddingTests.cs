using System.Numerics.Tensors;

namespace ShapeGen.Tests.Operations;

public class PartAndPaddingTests
{
    [Fact]
    public void Parts_are_views_of_one_size_or_of_given_ones()
    {
        var x = Counted(2, 5);
        Assert.Equal([2, 2, 1], x.Split(2, dim: 1).Select(part => (int)part.Lengths[1]));
        var (first, second) = x.Split([1, 4], dim: 1);
        Assert.Equal([0, 5], first.ToArray());
        second[1, 0] = 60;
        Assert.Equal(60, x[1, 1]);
        Assert.Throws<ShapeException>(() => x.Split([1, 3], dim: 1));
        Assert.Throws<ShapeException>(() => x.Split(0));
    }

    [Fact]
    public void Unbound_slices_have_the_dimension_no_longer()
    {
        var (first, second) = Counted(2, 3).Unbind();
        Assert.Equal([0, 1, 2], first.ToArray());
        Assert.Equal([3, 4, 5], second.ToArray());
        Assert.Equal([2, 5], Counted(2, 3).Unbind(-1)[2].ToArray());
        Assert.Throws<ShapeException>(() => Counted(2, 3).Unbind(2));
    }

    [Fact]
    public void Dimensions_of_one_are_repeated_and_new_ones_stand_in_front()
    {
        Assert.Equal([0, 0, 1, 1, 0, 0, 1, 1], Counted(2, 1).Expand(2, -1, 2).ToArray());
        Assert.Equal([3, 0], Counted(1, 0).Expand(3, 0).Lengths.ToArray());
        Assert.Throws<ShapeException>(() => Counted(2, 3).Expand(2, 6));
    }

    [Fact]
    public void Padding_adds_a_value_or_cuts_off()
    {
        var x = Counted(2, 2);
        Assert.Equal([9, 0, 1, 9, 2, 3, 9, 9, 9], x.Pad([1, 0, 0, 1], value: 9).ToArray());
        Assert.Equal([1, 3], x.Pad([-1, 0]).ToArray());
        Assert.Throws<ShapeException>(() => x.Pad([-1, -2]));
        Assert.Throws<ShapeException>(() => x.Pad([1, 1], mode: "around"));
    }

    [Fact]
    public void A_reflection_leaves_the_border_out()
    {
        Assert.Equal([2, 1, 0, 1, 2, 1], Counted(1, 3).Pad([2, 1], mode: "reflect").ToArray());
        Assert.Equal(
            [3, 2, 3, 2, 1, 0, 1, 0, 3, 2, 3, 2, 1, 0, 1, 0],
            Counted(1, 2, 2).Pad([1, 1, 1, 1], mode: "reflect").ToArray());
        Assert.Throws<ShapeException>(() => Counted(1, 3).Pad([3, 0], mode: "reflect"));
        Assert.Throws<ShapeException>(() => Counted(3).Pad([1, 1], mode: "reflect"));
    }

    private static Tensor<float> Counted(params ReadOnlySpan<nint> lengths)
    {
        var values = new float[(int)TensorPrimitives.Product<nint>(lengths)];
        for (var i = 0; i < values.Length; i++)
            values[i] = i;
        return Tensor.Create(values, lengths);
    }
}
