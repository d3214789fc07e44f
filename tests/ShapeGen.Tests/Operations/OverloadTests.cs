using System.Numerics.Tensors;
using ShapeGen;

namespace OutsideOfShapeGen;

/// <summary>What a call means in a user's file, where the platform's namesakes and LINQ's are imported as well as ours.</summary>
public class OverloadTests
{
    private readonly Tensor<float> x = Tensor.Create<float>([0, 1, 2, 3, 4, 5], [2, 3]);
    private readonly Tensor<long> indices = Tensor.Create<long>([0, 1, 2, 3, 4, 5], [2, 3]);

    [Fact]
    public void Reductions_are_ours()
    {
        Assert.Equal(15, x.Sum());
        Assert.Equal(2.5f, x.Mean());
        Assert.Equal([3, 5, 7], x.Sum(0).ToArray());
        Assert.Equal([1, 4], x.Mean(dim: 1).ToArray());
        Assert.Equal([2, 2], x.Argmax(1).ToArray());
    }

    [Fact]
    public void Shapes_are_ours()
    {
        nint rows = 3;
        Assert.Equal([6, 1], x.Reshape(6, -1).Lengths.ToArray());
        Assert.Equal([3, 2], x.Reshape(rows, 2).Lengths.ToArray());
        Assert.Equal([6], x.Reshape([-1]).Lengths.ToArray());
        Assert.Equal([2, 3, 1], x.Unsqueeze(-1).Lengths.ToArray());
        Assert.Equal([2, 3], x.Unsqueeze(0).Squeeze(-3).Lengths.ToArray());
        Assert.Equal([2, 3], x.Unsqueeze(0).Squeeze().Lengths.ToArray());
        Assert.Equal([3, 2], x.Transpose(0, -1).Lengths.ToArray());
        Assert.Equal([3, 2], x.Permute(-1, 0).Lengths.ToArray());
        Assert.Equal([1, 3], x.Chunk(2)[1].Lengths.ToArray());
        Assert.Equal([4, 3], new[] { x, x }.Cat().Lengths.ToArray());
    }

    [Fact]
    public void Shapes_of_indices_are_ours()
    {
        Assert.Equal([6], indices.Reshape(-1).Lengths.ToArray());
        Assert.Equal([1, 2, 3], indices.Unsqueeze(0).Lengths.ToArray());
        Assert.Equal([1, 3], indices.Chunk(2, dim: 0)[0].Lengths.ToArray());
        Assert.Equal([3], indices.Select(0, 1).Lengths.ToArray());
        Assert.Equal([2, 2, 3], new List<Tensor<long>> { indices, indices }.Stack().Lengths.ToArray());
    }

    [Fact]
    public void Functions_of_each_element_are_ours()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5], x.Relu().ToArray());
        Assert.Equal([2, 3], x.Tanh().Lengths.ToArray());
        Assert.Equal([2, 3], x.Sigmoid().Softmax(dim: -1).Lengths.ToArray());
    }

    [Fact]
    public void Creation_is_found_on_the_platforms_class()
    {
        nint count = 2;
        Assert.Equal([2, 3], Tensor.Zeros(count, 3).Lengths.ToArray());
        Assert.Equal([2], Tensor.Randn(count).Lengths.ToArray());
        Assert.Equal([4, 3], Tensor.Cat([x, x], dim: 0).Lengths.ToArray());
    }
}
