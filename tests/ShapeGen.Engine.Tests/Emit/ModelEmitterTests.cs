using System.Globalization;
using ShapeGen.Shapes;

namespace ShapeGen.Engine.Tests;

public class ModelEmitterTests
{
    [Fact]
    public void LeNet()
    {
        var text = ModelEmitter.Emit(LeNetGraph.Model);
        GeneratedCode.Compile(LeNetGraph.Source, text);
        Snapshot.Verify(text);
    }

    [Fact]
    public void TextDoesNotDependOnTheCulture()
    {
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            var expected = ModelEmitter.Emit(LeakyModel());
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, ModelEmitter.Emit(LeakyModel()));
            Assert.Contains("LeakyReLU, -0.25f)", expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void LinesEndWithLineFeedsAlone() => Assert.DoesNotContain('\r', ModelEmitter.Emit(LeNetGraph.Model));

    private static ModelGraph LeakyModel()
    {
        var shape = Shape.Of(GraphBuilder.N, 8);
        var graph = new GraphBuilder();
        var result = graph.Pointwise("LeakyRelu", "LeakyReLU", graph.Input("x", shape), -0.25);
        return LeNetGraph.Model with
        {
            Forward = graph.Forward(result),
            Signature = graph.Signature(
                "(N, 8) -> (N, 8)", "global::System.Numerics.Tensors.Tensor<float>", ["N"], new SignatureTensor("result", shape, "float", false)),
        };
    }
}
