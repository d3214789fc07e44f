using System.Numerics.Tensors;
using ShapeGen.Dimensions;
using ShapeGen.Typed;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Tests.Typed;

public class ShapedTests
{
    private static readonly Tensor<float> image = Tensor.CreateFromShape<float>([32, 1, 28, 28]);

    [Fact]
    public void A_tensor_of_that_shape_is_wrapped_and_given_back()
    {
        Shaped<D32, D1, D28, D28> shaped = image.To<D32, D1, D28, D28>();

        Assert.Same(image, shaped.Tensor);
        Assert.Equal("(32, 1, 28, 28)", shaped.ToString());
    }

    [Fact]
    public void A_wrong_size_is_told_by_its_dimension()
    {
        var error = Assert.Throws<ShapeException>(() => image.To<D32, D3, D28, D28>());

        Assert.Equal("expected 3 in dimension 1, but the tensor has 1 there: (32, 1, 28, 28) is not (32, 3, 28, 28)", error.Message);
    }

    [Fact]
    public void A_wrong_number_of_dimensions_is_told()
    {
        var error = Assert.Throws<ShapeException>(() => image.To<Any>());

        Assert.Equal("expected 1 dimension (Any), but the tensor has 4 dimensions (32, 1, 28, 28)", error.Message);
    }

    [Fact]
    public void Any_takes_every_size_and_is_checked_into_one()
    {
        var shaped = image.To<Any, D1, Any, D28>();

        Assert.Same(image, shaped.To<D32, D1, D28, Any>().Tensor);
        Assert.Contains("expected 31 in dimension 0", Assert.Throws<ShapeException>(() => shaped.To<D31, D1, D28, D28>()).Message);
    }

    [Fact]
    public void A_size_above_1024_is_checked()
    {
        var tensor = Tensor.CreateFromShape<float>([1500]);

        Assert.Same(tensor, tensor.To<Dim<D1, D476>>().Tensor);
        Assert.Contains("expected 1501", Assert.Throws<ShapeException>(() => tensor.To<Dim<D1, D477>>()).Message);
    }

    [Fact]
    public void Every_number_of_dimensions_up_to_8_has_its_type()
    {
        Tensor<float> Of(int rank) => Tensor.CreateFromShape<float>([.. Enumerable.Range(1, rank).Select(size => (nint)size)]);

        Assert.Equal("(1)", Of(1).To<D1>().To<Any>().ToString());
        Assert.Equal("(1, 2)", Of(2).To<D1, D2>().To<Any, D2>().ToString());
        Assert.Equal("(1, 2, 3)", Of(3).To<D1, D2, D3>().To<Any, D2, D3>().ToString());
        Assert.Equal("(1, 2, 3, 4)", Of(4).To<D1, D2, D3, D4>().To<Any, D2, D3, D4>().ToString());
        Assert.Equal("(1, 2, 3, 4, 5)", Of(5).To<D1, D2, D3, D4, D5>().To<Any, D2, D3, D4, D5>().ToString());
        Assert.Equal("(1, 2, 3, 4, 5, 6)", Of(6).To<D1, D2, D3, D4, D5, D6>().To<Any, D2, D3, D4, D5, D6>().ToString());
        Assert.Equal("(1, 2, 3, 4, 5, 6, 7)", Of(7).To<D1, D2, D3, D4, D5, D6, D7>().To<Any, D2, D3, D4, D5, D6, D7>().ToString());
        Assert.Equal("(1, 2, 3, 4, 5, 6, 7, 8)", Of(8).To<D1, D2, D3, D4, D5, D6, D7, D8>().To<Any, D2, D3, D4, D5, D6, D7, D8>().ToString());
        Assert.Contains("dimension 7", Assert.Throws<ShapeException>(() => Of(8).To<D1, D2, D3, D4, D5, D6, D7, D9>()).Message);
    }

    [Fact]
    public void A_type_parameter_stands_for_a_size()
    {
        static Shaped<N, D10> Classify<N>(Shaped<N, D1, D28, D28> input)
            where N : struct, IDim
            => Tensor.CreateFromShape<float>([input.Tensor.Lengths[0], 10]).To<N, D10>();

        Shaped<D32, D10> logits = Classify(image.To<D32, D1, D28, D28>());

        Assert.Equal("(32, 10)", logits.ToString());
    }

    [Fact]
    public void A_result_that_is_known_to_be_right_is_wrapped_unchecked() =>
        Assert.Same(image, Shaped<D32, D1, D28, D28>.Trust(image).Tensor);

    [Fact]
    public void Putting_a_shape_into_a_type_allocates_nothing() =>
        Assert.Equal(0, Allocated.By(() => Assert.Same(image, image.To<D32, D1, D28, D28>().Tensor)));

    [Fact]
    public void Default_has_no_tensor_and_says_so()
    {
        Shaped<D1> nothing = default;

        Assert.Equal("default", nothing.ToString());
        Assert.Throws<InvalidOperationException>(() => nothing.Tensor);
        Assert.Throws<InvalidOperationException>(() => nothing.To<Any>());
    }
}
