using System.Reflection;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen.Tests.Layers;

/// <summary>What the build learns from the contracts where sizes are symbols.</summary>
public class SymbolicContractTests
{
    private static readonly Value truth = new BooleanValue(Condition.True);
    private static readonly Value falsehood = new BooleanValue(Condition.False);

    [Fact]
    public void A_transposed_convolution_computes_with_symbols() =>
        Assert.Equal("(N, 8, 2*H, 2*W)", Output(
            ConvTranspose2d.Contract, "(N, 3, H, W)",
            ("inChannels", (Dim)3), ("outChannels", (Dim)8), ("kernelSize", List(4, 4)), ("stride", List(2, 2)), ("padding", List(1, 1)),
            ("outputPadding", Value.Null), ("groups", (Dim)1), ("dilation", Value.Null)));

    [Fact]
    public void A_mean_of_all_knows_its_size()
    {
        Assert.Equal("(N, 512, 1, 1)", Output(AdaptiveAvgPool2d.Contract, "(N, 512, H, W)", ("outputSize", List(1, 1))));
        Assert.Equal("(N, 512, 7, W)", Output(AdaptiveAvgPool2d.Contract, "(N, 512, H, W)", ("outputSize", new ListValue([(Dim)7, Value.Null]))));
    }

    [Fact]
    public void Normalisation_keeps_the_shape()
    {
        Assert.Equal("(N, 16, H, W)", Output(BatchNorm2d.Contract, "(N, 16, H, W)", ("numFeatures", (Dim)16), ("trackRunningStats", truth)));
        Assert.Equal(
            "(N, C, H, 8)",
            Output(InstanceNorm2d.Contract, "(N, C, H, 8)", ("numFeatures", (Dim)16), ("affine", falsehood), ("trackRunningStats", falsehood)));
        Assert.Equal("(N, 32, H, W)", Output(GroupNorm.Contract, "(N, 32, H, W)", ("numGroups", (Dim)8), ("numChannels", (Dim)32), ("affine", truth)));
        Assert.Equal("(*B, 64)", Output(LayerNorm.Contract, "(*B, 64)", ("normalizedShape", List(64))));
    }

    [Fact]
    public void Other_channels_are_refused()
    {
        Assert.NotNull(Apply(BatchNorm2d.Contract, "(N, 8, H, W)", ("numFeatures", (Dim)16), ("trackRunningStats", truth)).Failure);
        Assert.NotNull(Apply(LayerNorm.Contract, "(*B, 32)", ("normalizedShape", List(64))).Failure);
        Assert.NotNull(Apply(
            InstanceNorm2d.Contract, "(N, 8, H, 8)", ("numFeatures", (Dim)16), ("affine", truth), ("trackRunningStats", falsehood)).Failure);
    }

    [Fact]
    public void Resizing_computes_with_symbols()
    {
        Assert.Equal(
            "(N, C, 2*H, 2*W)",
            Output(Upsample.Contract, "(N, C, H, W)", ("size", Value.Null), ("scaleFactor", List(2)), ("mode", new TextValue("bilinear")),
            ("alignCorners", Value.Null)));
        Assert.Equal("(N, C, 3*H, 3*W)", Output(PixelShuffle.Contract, "(N, 9*C, H, W)", ("upscaleFactor", (Dim)3)));
        Assert.Equal("(N, 4*C, H, W)", Output(PixelUnshuffle.Contract, "(N, C, 2*H, 2*W)", ("downscaleFactor", (Dim)2)));
        Assert.Equal("(N, 8, 64)", Output(Unflatten.Contract, "(N, 512)", ("dim", (Dim)1), ("unflattenedSize", List(8, -1))));
    }

    [Theory]
    [InlineData("depthFactor", 2)]
    [InlineData("heightFactor", 2)]
    [InlineData("widthFactor", 1.5)]
    public void A_kernel_is_given_the_factor_of_each_axis(string parameter, double expected)
    {
        var parameters = typeof(UpsampleKernel).GetMethod(nameof(UpsampleKernel.Run))!.GetParameters();
        var attribute = parameters.Single(found => found.Name == parameter).GetCustomAttribute<ArgumentAttribute>()!;
        var scope = new Dictionary<string, Value> { ["scaleFactor"] = new ListValue([new NumberValue(2), new NumberValue(1.5)]) };
        Assert.Equal(new NumberValue(expected), Expression.Parse(attribute.Expression).Evaluate(scope, Facts.None));
        scope["scaleFactor"] = Value.Null;
        Assert.Equal((Dim)0, Assert.IsType<IntegerValue>(Expression.Parse(attribute.Expression).Evaluate(scope, Facts.None)).Dim);
    }

    [Fact]
    public void A_fraction_of_a_symbol_is_not_known_but_does_no_harm()
    {
        var outcome = Apply(
            Upsample.Contract, "(N, C, H, 5)",
            ("size", Value.Null), ("scaleFactor", new ListValue([new NumberValue(1.5)])), ("mode", new TextValue("nearest")), ("alignCorners",
            Value.Null));
        Assert.Null(outcome.Failure);
        Assert.EndsWith(", 7)", ((ShapeInput)outcome.Outputs[0]).Shape.ToString());
    }

    /// <summary>The output; nothing may be left open or required.</summary>
    private static string Output(string contract, string input, params (string Name, Value Value)[] scope)
    {
        var outcome = Apply(contract, input, scope);
        Assert.Null(outcome.Failure);
        Assert.True(outcome.IsComplete);
        Assert.Empty(outcome.Requirements);
        return ((ShapeInput)Assert.Single(outcome.Outputs)).Shape.ToString();
    }

    private static ContractOutcome Apply(string contract, string input, params (string Name, Value Value)[] scope)
    {
        var promise = Contract.Parse($"{input} -> {input}").Promise(new Dictionary<string, Value>());
        return Contract.Parse(contract).Apply(promise.Inputs, scope.ToDictionary(pair => pair.Name, pair => pair.Value), promise.Facts);
    }

    private static ListValue List(params int[] sizes) => new([.. sizes.Select(size => (Value)(Dim)size)]);
}
