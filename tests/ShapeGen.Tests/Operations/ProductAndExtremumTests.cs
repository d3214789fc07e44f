using System.Numerics.Tensors;

namespace ShapeGen.Tests.Operations;

public class ProductAndExtremumTests
{
    private static readonly Tensor<float> x = Tensor.Create(new[] { 1f, 2, 3, 4, 5, 6 }, [2, 3]);

    [Fact]
    public void A_not_a_number_is_the_greatest_and_the_least()
    {
        var y = Tensor.Create(new[] { 1f, float.NaN, 3, 0 }, [2, 2]);
        Assert.Equal([3, float.NaN], y.Amax(0).ToArray());
        Assert.Equal([float.NaN, 0], y.Amin(1).ToArray());
        Assert.Equal([2, float.NaN, 3, 2], y.Maximum(Tensor.Create(new[] { 2f }, [1])).ToArray());
        Assert.Equal(6, x.Amax());
        Assert.Equal([2, 1], x.Amin(-1, keepdim: true).Lengths.ToArray());
        Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 0).Amax(1));
    }

    [Fact]
    public void Operands_of_extrema_are_broadcast()
    {
        Assert.Equal([2, 2, 3, 4, 5, 6], x.Maximum(Tensor.Create(new[] { 2f, 0, 0 }, [3])).ToArray());
        Assert.Equal([1, 2, 2, 2, 2, 2], x.Minimum(Tensor.Create(new[] { 2f, 2 }, [2, 1])).ToArray());
        Assert.Throws<ShapeException>(() => x.Maximum(Tensor.Zeros(2)));
    }

    [Theory]
    [InlineData("ij->ji", new float[] { 1, 4, 2, 5, 3, 6 })]
    [InlineData("ij->j", new float[] { 5, 7, 9 })]
    [InlineData("...j->...", new float[] { 6, 15 })]
    [InlineData("ba", new float[] { 1, 4, 2, 5, 3, 6 })]
    public void Einstein_sums_rearrange_one_tensor(string equation, float[] expected) =>
        Assert.Equal(expected, Tensor.Einsum(equation, x).ToArray());

    [Fact]
    public void Einstein_sums_are_products_of_two_and_three()
    {
        Assert.Equal(x.Matmul(x.Transpose(0, 1)).ToArray(), Tensor.Einsum("ik,jk->ij", x, x).ToArray());
        Assert.Equal([1, 4, 9, 16, 25, 36], Tensor.Einsum("ij,ij->ij", x, x).ToArray());
        Assert.Equal([1, 8, 27, 64, 125, 216], Tensor.Einsum("ij,ij,ij->ij", x, x, x).ToArray());
        Assert.Equal([5, 7, 9], Tensor.Einsum("ij,kj->j", x, Tensor.Ones(1, 3)).ToArray());
        Assert.Throws<ShapeException>(() => Tensor.Einsum("ii->i", x));
        Assert.Throws<ShapeException>(() => Tensor.Einsum("ii->i", Tensor.Ones(1, 3)));
        Assert.Throws<ShapeException>(() => Tensor.Einsum("ij,jk->ik", x, x));
    }

    [Fact]
    public void A_bias_of_one_element_is_added_to_all()
    {
        var weight = Tensor.Create(new[] { 1f, 0, 0, 0, 1, 0 }, [2, 3]);
        Assert.Equal([11, 12, 14, 15], x.Linear(weight, Tensor.Create(new[] { 10f }, [1])).ToArray());
        Assert.Equal([11, 22, 14, 25], x.Linear(weight, Tensor.Create(new[] { 10f, 20 }, [2])).ToArray());
        Assert.Equal([1, 2], x.Select(0, 0).Linear(weight).ToArray());
        Assert.Throws<ShapeException>(() => x.Linear(weight, Tensor.Zeros(3)));
    }

    [Fact]
    public void A_bilinear_form_has_a_matrix_for_each_output()
    {
        var weight = Tensor.Create(new[] { 1f, 0, 0, 0, 0, 1, 0, 0, 0 }, [1, 3, 3]);
        Assert.Equal([7, 46], x.Bilinear(x, weight).ToArray());
        Assert.Equal([17, 56], x.Bilinear(x, weight, Tensor.Create(new[] { 10f }, [1])).ToArray());
        Assert.Throws<ShapeException>(() => x.Bilinear(x, weight, Tensor.Zeros(2)));
        Assert.Throws<ShapeException>(() => x.Bilinear(Tensor.Zeros(2, 4), weight));
        Assert.Throws<ShapeException>(() => x.Bilinear(Tensor.Zeros(3), weight));
    }

    [Fact]
    public void Gates_and_slopes_go_by_their_dimension()
    {
        var gate = Tensor.Create(new[] { 2f, 4, 0, 0 }, [1, 4]);
        Assert.Equal([1, 2], gate.Glu().ToArray());
        Assert.Throws<ShapeException>(() => x.Glu());
        var slopes = Tensor.Create(new[] { 0.5f, 0.25f, 0 }, [3]);
        Assert.Equal([-0.5f, -0.5f, -0f, -2, -1.25f, -0f], (x * -1).Prelu(slopes).ToArray());
        Assert.Throws<ShapeException>(() => x.Prelu(Tensor.Zeros(2)));
        Assert.Throws<ShapeException>(() => new PReLU(2).Forward(x));
        Assert.Equal([-0.25f], new PReLU().Forward(Tensor.Create(new[] { -1f }, [1])).ToArray());
    }

    [Fact]
    public void Embeddings_are_chosen_by_long_and_int()
    {
        var embedding = new Embedding(3, 2, paddingIdx: 1);
        var vectors = embedding.Weight.ToArray();
        Assert.Equal([vectors[4], vectors[5], 0, 0], embedding.Forward(Tensor.Create(new[] { 2L, 1 }, [2])).ToArray());
        Assert.Equal([vectors[0], vectors[1]], embedding.Forward(Tensor.Create(new[] { 0 }, [1])).ToArray());
        Assert.Equal([vectors[4], vectors[5]], embedding.Forward(2).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => embedding.Forward(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => embedding.Forward(Tensor.Create(new[] { 3L }, [1])));
        Assert.Throws<ShapeException>(() => new Embedding(3, 2, paddingIdx: 3));
        Assert.Throws<ShapeException>(() => new MultiheadAttention(5, 2));
    }

    [Fact]
    public void Several_dimensions_are_reduced_at_once()
    {
        var y = Tensor.Create(Enumerable.Range(0, 24).Select(i => (float)i).ToArray(), [2, 3, 4]);
        Assert.Equal(y.Sum(2).Sum(1).ToArray(), y.Sum([1, 2]).ToArray());
        Assert.Equal(y.Sum(2).Sum(0).ToArray(), y.Sum([-1, 0]).ToArray());
        Assert.Equal(y.Mean(1).Mean(0).ToArray(), y.Mean([0, 1]).ToArray());
        Assert.Equal([1, 3, 1], y.Mean([0, 2], keepdim: true).Lengths.ToArray());
        Assert.Throws<ShapeException>(() => y.Sum([1, 1]));
        Assert.Throws<ShapeException>(() => y.Sum([3]));
    }
}
