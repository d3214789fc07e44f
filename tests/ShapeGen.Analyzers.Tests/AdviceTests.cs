namespace ShapeGen.Analyzers.Tests;

/// <summary>What is said of code that is not wrong: what it leaves out, and what is not known of it.</summary>
public class AdviceTests
{
    [Theory]
    [InlineData("{|SG0005:\"(*A) -> (*B)\"|}")]
    [InlineData("{|SG0005:\"(*A) -> (*)\"|}")]
    [InlineData("\"(*A) -> (*A)\"")]
    [InlineData("\"(*) -> (*)\"")]
    [InlineData("\"(*A) -> (*size)\"")]
    [InlineData("\"(*A, C) -> (*B)\"")]
    [InlineData("\"(*A) -> (N)\"")]
    public Task A_contract_says_something(string contract) => Verify.FindingsAndAdvice($$"""
        public class Layer(int[] size)
        {
            public int[] Size => size;

            [Shape({{contract}})]
            public static extern Tensor<float> Apply(Tensor<float> x);
        }
        """);

    [Theory]
    [InlineData("(N, C) -> (N, C), C % {|SG0006:head|} == 0")]
    [InlineData("(N, C) -> (N, C), C % heads == 0")]
    [InlineData("(N, C) -> (N, C), C % Groups == 0")]
    [InlineData("(N, C) -> (N, C), C % Parts == 0")]
    [InlineData("(N, C) -> (N, C), C % part == 0")]
    [InlineData("(N, C) -> (N, M)")]
    [InlineData("(N, C) -> (N, 2*{|SG0006:M|})")]
    [InlineData("(N, C) -> (N, M), M = C * {|SG0006:factor|}")]
    [InlineData("(N, 4*C) -> (N, C)")]
    [InlineData("({|SG0006:isFlat|} ? (N) : (N, C)) -> (N)")]
    [InlineData("(*A) -> flatten(A, {|SG0006:from|}, -1)")]
    [InlineData("(*A) -> flatten(A, part, -1)")]
    public Task A_name_that_is_computed_with_has_a_value(string contract) => Verify.Findings($$"""
        public abstract class Base
        {
            protected int Groups => 2;
        }

        public class Layer(int heads) : Base
        {
            private const int Parts = 3;

            public int Heads => heads * Parts;

            [Shape("{{contract}}")]
            public static extern Tensor<float> Apply(Tensor<float> x, int part);
        }
        """);

    [Fact]
    public Task Requirements_of_a_class_name_its_constructors_parameters() => Verify.Findings("""
        [Requires("width % heads == 0")]
        [Requires("width % {|SG0006:head|} == 0")]
        [Requires("width %{|SG0002:%|} 3 == 0")]
        public class Block(int width, int heads)
        {
            public int Size => width * heads;
        }
        """);

    [Fact]
    public Task Layers_are_used() => Verify.FindingsAndAdvice("""
        [Model]
        public partial class Net
        {
            private readonly Linear used = new(8, 8), {|SG0007:unused|} = new(8, 8);
            private readonly Linear passedOn = new(8, 8);
            private readonly LayerNorm {|SG0007:onlyAssigned|};
            private readonly Linear[] listed = [new(8, 8), new(8, 8)];

            public Net() => this.onlyAssigned = new(8);

            public Linear Visible { get; } = new(8, 8);
            private Linear Hidden { get; } = new(8, 8);

            [Shape("(N, 8) -> (N, 8)")]
            public Tensor<float> Forward(Tensor<float> x) => Apply(passedOn, used.Forward(x));

            private static Tensor<float> Apply(Linear layer, Tensor<float> x) => layer.Forward(x);

            [Shape("(N, 8) -> (N, 8)")]
            public Tensor<float> Encode(Tensor<float> x) => listed[0].Forward(Hidden.Forward(x));
        }
        """);

    [Theory]
    [InlineData("public partial class {|SG0008:Net|} { private readonly Linear fc = new(8, 8); }")]
    [InlineData("public abstract partial class Net { protected readonly Linear fc = new(8, 8); }")]
    [InlineData("public partial class Net { public float Loss(Tensor<float> x) => x.Sum(); }")]
    [InlineData("public partial class Net : Base { }")]
    public Task A_model_has_a_forward_pass(string model) => Verify.Findings($$"""
        public abstract class Base
        {
            [Shape("(*A) -> (*A)")]
            public Tensor<float> Forward(Tensor<float> x) => x;
        }

        [Model] {{model}}
        """);

    [Theory]
    [InlineData("conv.Forward(x)", "(N, 1, H, W) -> (N, 1, H - 4, W - 4)", "H >= 5 and W >= 5")]
    [InlineData("conv.Forward(x)", "(N, 1, H, W) -> (N, 1, H - 4, W - 4), H >= 5", "W >= 5")]
    [InlineData("conv.Forward(conv.Forward(x))", "(N, 1, H, 40) -> (N, 1, H - 8, 32)", "H >= 9")]
    [InlineData("conv.Forward(x)", "(N, 1, H, W) -> (N, 1, H - 4, W - 4), H >= 5, W >= 6", null)]
    [InlineData("conv.Forward(x)", "(N, 1, 28, 28) -> (N, 1, 24, 24)", null)]
    public async Task What_the_body_needs_is_named(string body, string contract, string? needed)
    {
        var messages = await Verify.Messages($$"""
            [Model]
            public partial class Net
            {
                private readonly Conv2d conv = new(1, 1, kernelSize: 5);

                [Shape("{{contract}}")]
                public Tensor<float> Forward(Tensor<float> x) => {{body}};
            }
            """);
        Assert.Equal(needed is null ? [] : [$"SG3002: Net.Forward needs {needed}, which its contract does not say"], messages);
    }

    [Theory]
    [InlineData("(N, L, size) -> (N, L, heads, K)", "size % heads == 0")]
    [InlineData("(N, L, size) -> (N, L, heads, K), size % 2 == 0", "size % heads == 0")]
    [InlineData("(N, L, size) -> (N, L, heads, K), size % heads == 0", null)]
    public async Task What_is_needed_reads_like_a_contract(string contract, string? needed)
    {
        var messages = await Verify.Messages($$"""
            public static class Attention
            {
                [Shape("{{contract}}")]
                public static Tensor<float> Split(Tensor<float> x, int heads) => x.Reshape(x.Lengths[0], x.Lengths[1], heads, x.Lengths[2] / heads);
            }
            """, "dotnet_diagnostic.SG3001.severity = suggestion");
        Assert.Equal(needed is null ? [] : [$"SG3002: Attention.Split needs {needed}, which its contract does not say"], messages);
    }

    [Theory]
    [InlineData("fc.Forward(x)", null)]
    [InlineData("fc.Forward(Foreign(x))", "1 of 3 tensor expressions in 'Net' are known (33 %); the first that is not is 'Foreign(x)', since 'Net.Foreign' has no contract")]
    [InlineData("fc.Forward(x).Relu() + Foreign(fc.Forward(x).Relu())", "6 of 8 tensor expressions in 'Net' are known (75 %); the first that is not is 'Foreign(fc.Forward(x).Relu())', since 'Net.Foreign' has no contract")]
    [InlineData("Helper(x)", null)]
    [InlineData("Helper(Foreign(x))", "1 of 5 tensor expressions in 'Net' are known (20 %); the first that is not is 'Foreign(x)', since 'Net.Foreign' has no contract")]
    [InlineData("fc.Forward(fc.Forward(Foreign(x.Flatten(1, 5))))", null)]
    public async Task The_share_of_known_shapes_is_told(string body, string? share)
    {
        var messages = await Verify.Messages($$"""
            [Model]
            public partial class Net
            {
                private readonly Linear fc = new(8, 8);

                [Shape("(N, 8) -> (N, 8)")]
                public Tensor<float> Forward(Tensor<float> x) => {{body}};

                private Tensor<float> Helper(Tensor<float> y) => fc.Forward(y);

                private static extern Tensor<float> Foreign(Tensor<float> y);
            }
            """);
        Assert.Equal(share is null ? [] : [$"SG2002: The shapes of {share}"], messages.Where(message => message.StartsWith("SG2002", StringComparison.Ordinal)));
    }

    [Fact]
    public Task What_could_not_be_proven_is_told_where_it_stands() => Verify.FindingsAndAdvice("""
        public static class Program
        {
            private static readonly Linear fc = new(8, 4);

            public static Tensor<float> Classify(Tensor<float> features)
            {
                var known = fc.Forward(Tensor.Zeros(3, 8));
                var other = {|SG3001:fc.Forward(features)|}.Relu();
                return {|SG3001:known + other|};
            }
        }
        """);
}
