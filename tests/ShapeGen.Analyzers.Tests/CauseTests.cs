namespace ShapeGen.Analyzers.Tests;

/// <summary>One error for each cause, at the smallest expression that is wrong.</summary>
public class CauseTests
{
    [Fact]
    public Task A_tensor_that_does_not_fit_is_told_at_its_first_use() => Verify.Findings("""
        [Model]
        public partial class Attention
        {
            private readonly Linear q = new(16, 8), k = new(16, 8), v = new(16, 4);

            [Shape("(N, L, 12) -> (N, L, 4)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var scores = q.Forward({|SG1001:x|}).Matmul(k.Forward(x).Transpose(1, 2));
                return scores.Softmax(-1).Matmul(v.Forward(x));
            }
        }
        """);

    [Fact]
    public Task Another_size_that_is_wanted_of_it_is_another_cause() => Verify.Findings("""
        [Model]
        public partial class Net
        {
            private readonly Linear one = new(16, 8), other = new(20, 8);

            [Shape("(N, 12) -> (N, 8)")]
            public Tensor<float> Forward(Tensor<float> x) => one.Forward({|SG1001:x|}) + other.Forward({|SG1001:x|});
        }
        """);

    [Fact]
    public Task Another_tensor_of_the_same_shape_is_another_cause() => Verify.Findings("""
        var fc = new Linear(16, 8);
        var (a, b) = (Tensor.Rand(2, 12), Tensor.Rand(2, 12));
        Console.WriteLine(fc.Forward({|SG1001:a|}).Lengths[0] + fc.Forward({|SG1001:b|}).Lengths[0] + fc.Forward(a).Lengths[0]);
        """);

    [Fact]
    public Task The_tensor_of_a_list_is_told_that_differs() => Verify.Findings("""
        var (a, b, c) = (Tensor.Rand(2, 4), Tensor.Rand(2, 5), Tensor.Rand(3, 4));
        Console.WriteLine(Tensor.Cat([a, b, {|SG1003:c|}], dim: 1).Lengths[0]);
        Console.WriteLine(Tensor.Stack([a, {|SG1003:b|}, a], dim: 0).Lengths[0]);
        Console.WriteLine(Tensor.Cat([a, {|SG1002:a.Unsqueeze(0)|}], dim: 0).Lengths[0]);
        """);

    [Fact]
    public async Task The_layer_of_a_sequential_made_elsewhere_is_named() => Assert.Equal(
        ["SG1001: 'new Linear(32, 8)' expects 32 features in the last dimension (inFeatures), but gets 16: its input is (4, 16), from new Linear(12, 16) of (4, 12) at line 5"],
        await Verify.Messages("""
            public static class Net
            {
                public static Sequential Make() => [new Linear(12, 16), new ReLU(), new Linear(32, 8)];

                public static Tensor<float> Run() => Make().Forward(Tensor.Rand(4, 12));
            }
            """));
}
