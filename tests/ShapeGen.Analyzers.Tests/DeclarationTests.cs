namespace ShapeGen.Analyzers.Tests;

public class DeclarationTests
{
    [Theory]
    [InlineData("[Model] public class {|SG0001:A|} { public void Use(Tensor<float> x) { } }")]
    [InlineData("[Model] public static partial class {|SG0001:A|} { public static void Use(Tensor<float> x) { } }")]
    [InlineData("[Model] file partial class {|SG0001:A|} { public void Use(Tensor<float> x) { } }")]
    [InlineData("public class Outer { [Model] public partial class {|SG0001:A|} { public void Use(Tensor<float> x) { } } }")]
    [InlineData("public partial class Outer { [Model] public partial class A { public void Use(Tensor<float> x) { } } }")]
    [InlineData("[Model] public partial class A { public void Use(Tensor<float> x) { } }")]
    public Task Models_can_be_extended(string source) => Verify.Findings(source);

    [Theory]
    [InlineData("(N, 3) -> (N, 3)")]
    [InlineData("(N, 3) -> (N, 3{|SG0002:|}")]
    [InlineData("(N, 3) - {|SG0002:>|} (N, 3)")]
    [InlineData("(N, 3) -> {|SG0002:unknown|}(N, 3)")]
    [InlineData("(N, {|SG0003:fc|}) -> (N, {|SG0003:x|})")]
    [InlineData("(N, size) -> (N, kind == \\\"a\\\" ? size : 3)")]
    public Task Contracts_are_well_formed(string contract) => Verify.Findings($$"""
        public class Layer(string kind)
        {
            private readonly int size = 3;
            private readonly Linear fc = new(3, 3);
            private string Kind => kind;

            [Shape("{{contract}}")]
            public Tensor<float> Apply(Tensor<float> x) => Foreign(x, size + fc.InFeatures);

            private static extern Tensor<float> Foreign(Tensor<float> x, int n);
        }
        """);

    [Theory]
    [InlineData("\"(N), (N) -> (N), (N)\"")]
    [InlineData("{|SG0004:\"(N) -> (N), (N)\"|}")]
    [InlineData("{|SG0004:\"(N), (N), (N) -> (N), (N)\"|}")]
    [InlineData("{|SG0004:\"(N), (N) -> (N)\"|}")]
    public Task Contracts_have_the_tensors_of_their_method(string contract) => Verify.Findings($$"""
        public class Layer
        {
            [Shape({{contract}})]
            public static (Tensor<float>, Tensor<float>) Apply(Tensor<float> x, (Tensor<float> A, int B) y) => (y.A, x);
        }
        """);

    [Theory]
    [InlineData("Shaped<D32, D1, D28, D28>", "image")]
    [InlineData("Shaped<D32, D1, D28, D27>", "{|SG1007:image|}")]
    [InlineData("Shaped<D32, D1, D28, Dim<D1, D4>>", "{|SG1007:image|}")]
    [InlineData("Shaped<D32, D28, D28>", "{|SG1007:image|}")]
    [InlineData("int", "image")]
    public Task Typed_arguments_fit(string type, string argument) => Verify.FindingsInBrokenCode($$"""
        using ShapeGen.Dimensions;
        using ShapeGen.Typed;

        public class Net
        {
            public Shaped<N, D10> Run<N>(Shaped<N, D1, D28, D28> image) where N : struct, IDim => default;

            public Tensor<float> Run(Tensor<float> image) => image;

            public void Run(ReadOnlySpan<float> image, Span<float> result, int n) { }
        }

        public static class Program
        {
            public static void Main() => Use(default);

            private static void Use({{type}} image) => new Net().Run({{argument}});
        }
        """);
}
