namespace ShapeGen.Analyzers.Tests;

/// <summary>Lazy layers take a size from their first call, and are held to it.</summary>
public class LazyLayerTests
{
    private static string Model(string fields, string contract, string body, string parameter = "") => $$"""
        [Model]
        public partial class Net{{parameter}}
        {
            {{fields}}

            [Shape("{{contract}}")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("(N, 3) -> (N, 5)", "return fc.Forward(x);")]
    [InlineData("(*, C) -> (*, 5)", "return fc.Forward(x);")]
    [InlineData("(N, 5) -> (N, 5)", "return fc.Forward(fc.Forward(x));")]
    [InlineData("(N, 3) -> (N, 5)", "return fc.Forward({|SG1001:fc.Forward(x)|});")]
    [InlineData("(N, C) -> (N, 5)", "return fc.Forward({|SG1001:fc.Forward(x)|});")]
    [InlineData("(N, 3) -> (N, 4)", "return {|SG1005:fc.Forward(x)|};")]
    [InlineData("(N, 6, 6) -> (N, 5)", "var wide = fc.Forward(x.Flatten(1)); return wide + fc.Forward({|SG1001:x|}).Sum(1);")]
    public Task LazyLinear(string contract, string body) => Verify.Findings(Model("private readonly LazyLinear fc = new(5);", contract, body));

    [Theory]
    [InlineData("(N, 4, 8, 8) -> (N, 6, 6, 6)", "return conv.Forward(x);")]
    [InlineData("(4, 8, 8) -> (6, 6, 6)", "return conv.Forward(x);")]
    [InlineData("(N, 3, 8, 8) -> (N, 6, 6, 6)", "return conv.Forward({|SG1003:x|});")]
    [InlineData("(N, 4, 2, 8) -> (N, 6, 1, 6)", "return conv.Forward({|SG1003:x|});")]
    [InlineData("(N, 8) -> (N, 6)", "return conv.Forward({|SG1002:x|});")]
    [InlineData("(N, 4, 8, 8) -> (N, 6, 4, 4)", "return conv.Forward({|SG1001:conv.Forward(x)|});")]
    public Task LazyConv2d(string contract, string body) =>
        Verify.Findings(Model("private readonly LazyConv2d conv = new(6, 3, groups: 2);", contract, body));

    [Fact]
    public Task Groups_that_do_not_divide_the_outputs_are_told_at_the_call_as_in_pytorch() =>
        Verify.Findings(Model("private readonly LazyConvTranspose1d conv = new(5, 3, groups: 2);", "(N, 4, 8) -> (N, 5, 10)", "return conv.Forward({|SG1003:x|});"));

    [Fact]
    public Task Arguments_that_need_no_size_are_checked_at_the_constructor() =>
        Verify.Findings(Model(
            "private readonly LazyConv1d conv = new{|SG1006:(5, 3, stride: 2, padding: \"same\")|};", "(N, 4, 8) -> (N, 5, 8)", "return conv.Forward(x);"));

    [Fact]
    public Task A_sequence_passes_sizes_on() =>
        Verify.Findings(Model(
            "private readonly Sequential layers = new(new LazyConv2d(8, 3), new ReLU(), new Flatten(), new LazyLinear(10), {|SG1001:new Linear(11, 2)|});",
            "(N, 3, 8, 8) -> (N, 2)", "return layers.Forward(x);"));

    [Fact]
    public Task Two_layers_learn_apart() =>
        Verify.Findings(Model(
            "private readonly LazyLinear first = new(5), second = new(5);", "(N, 3) -> (N, 5)", "return second.Forward(first.Forward(x));"));

    [Fact]
    public async Task The_message_names_both_sizes()
    {
        var messages = await Verify.Messages(Model("private readonly LazyLinear fc = new(5);", "(N, 3) -> (N, 5)", "return fc.Forward(fc.Forward(x));"));

        Assert.Equal(
            ["SG1001: 'fc' expects 3 features in the last dimension (inFeatures), but gets 5: fc.Forward(x) is (N, 5), from fc of (N, 3) at line 9"],
            messages);
    }

    [Fact]
    public Task A_call_on_a_way_that_may_not_be_taken_binds_nothing() =>
        Verify.Findings("""
            public class Users(bool wide)
            {
                public Tensor<float> Use()
                {
                    var fc = new LazyLinear(5);
                    var y = wide ? fc.Forward(Tensor.Zeros(2, 8)) : fc.Forward(Tensor.Zeros(2, 3));
                    return fc.Forward(Tensor.Zeros(2, 3)) + y;
                }
            }
            """);
}
