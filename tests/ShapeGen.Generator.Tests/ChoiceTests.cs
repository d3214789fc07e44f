using System.Numerics.Tensors;

namespace ShapeGen.Generation.Tests;

/// <summary>Models with masks.</summary>
public class ChoiceTests
{
    [Theory]
    [InlineData("x.MaskedFill(mask, double.NegativeInfinity).Softmax(-1)")]
    [InlineData("Tensor.Where(mask, x, x.Relu())")]
    public void A_mask_is_broadcast(string expression)
    {
        var model = CompiledModel.Of(CompiledModel.Load($$"""
            [Model]
            public partial class Net
            {
                [Shape("(N, L, 3), (L, 3) -> (N, L, 3)")]
                public Tensor<float> Forward(Tensor<float> x, Tensor<bool> mask) => {{expression}};
            }
            """), "Net");
        var mask = Tensor.Create([true, false, false, false, true, true], [2, 3]);
        var input = Numbers.Tensor(2, 2, 3);
        Assert.True(model.IsCompiled);
        Numbers.AssertClose(
            model.Method<Func<Tensor<float>, Tensor<bool>, Tensor<float>>>("Forward")(input, mask),
            model.Method<Func<Tensor<float>, Tensor<bool>, Tensor<float>>>("Run")(input, mask));
    }
}
