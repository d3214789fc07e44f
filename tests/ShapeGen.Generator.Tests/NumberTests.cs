using System.Numerics.Tensors;

namespace ShapeGen.Generation.Tests;

/// <summary>Models whose results are numbers, held by a <c>float</c> or by a tensor of one element.</summary>
public class NumberTests
{
    [Theory]
    [InlineData("x.Relu().Sum()")]
    [InlineData("x.Mean()")]
    [InlineData("x.Amax()")]
    [InlineData("x.Tanh().Amin()")]
    [InlineData("x.Dot(x)")]
    public void A_model_that_returns_a_float_is_compiled(string expression)
    {
        var model = Model("float", expression);
        var input = Numbers.Tensor(7);
        Assert.True(model.IsCompiled);
        Assert.Equal(model.Method<Func<Tensor<float>, float>>("Forward")(input), model.Method<Func<Tensor<float>, float>>("Run")(input), 5);
    }

    [Theory]
    [InlineData("x.Sum(0)")]
    [InlineData("x.Mean([0])")]
    [InlineData("x.Select(0, 3)")]
    [InlineData("x.Matmul(x)")]
    [InlineData("Tensor.Einsum(\"i,i->\", x, x)")]
    public void A_tensor_without_dimensions_is_held_by_one_of_one_element(string expression)
    {
        var model = Model("Tensor<float>", expression);
        model.AssertRunIsForward(7);
        Assert.Equal([1], model.Method<Func<Tensor<float>, Tensor<float>>>("Run")(Numbers.Tensor(7)).Lengths.ToArray());
    }

    [Fact]
    public void A_model_that_wants_a_number_takes_a_tensor_of_one_element_only()
    {
        var model = CompiledModel.Of(CompiledModel.Load("""
            [Model]
            public partial class Net
            {
                [Shape("() -> ()")]
                public Tensor<float> Forward(Tensor<float> x) => x.Relu();
            }
            """), "Net");
        var run = model.Method<Func<Tensor<float>, Tensor<float>>>("Run");
        Assert.Equal([3f], run(Tensor.Create([3f])).ToArray());
        Assert.Throws<ShapeException>(() => run(Tensor.Create([3f, 4f])));
    }

    [Theory]
    [InlineData("x + Tensor.Zeros(7)")]
    [InlineData("x * Tensor.Full([7], 0.5)")]
    [InlineData("Tensor.Eye(7).Matmul(x)")]
    [InlineData("x - x.NewOnes(3, 7).Sum(0)")]
    [InlineData("x + Tensor.OnesLike(x)")]
    public void New_tensors_are_compiled(string expression) => Model("Tensor<float>", expression, "(7)").AssertRunIsForward(7);

    private static CompiledModel Model(string type, string expression, string result = "()") => CompiledModel.Of(CompiledModel.Load($$"""
        [Model]
        public partial class Net
        {
            [Shape("(7) -> {{result}}")]
            public {{type}} Forward(Tensor<float> x) => {{expression}};
        }
        """), "Net");
}
