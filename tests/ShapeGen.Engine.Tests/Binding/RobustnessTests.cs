using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeGen.Engine.Tests.Binding;

public class RobustnessTests
{
    private const string Blocks = """
        [Model]
        public partial class Block(int size, bool deep = true)
        {
            private readonly Linear? extra = deep ? new(size, size) : null;
            private readonly Sequential layers = [new Linear(size, 2 * size), new ReLU(), new Linear(2 * size, size)];
            [Parameter] private readonly Tensor<float> scale = Tensor.Ones(size);

            [Shape("(*, size) -> (*, size), (*, size)")]
            public (Tensor<float> Out, Tensor<float> Code) Forward(Tensor<float> x)
            {
                var (a, b) = (x, layers.Forward(x) * scale);
                if (size > 3)
                    b = a + b;
                var identity = extra is null ? x : extra.Forward(x);
                for (var i = 0; i < 3; i++)
                    b += identity;
                return (a: Half(identity), b);

                Tensor<float> Half(Tensor<float> t) => t / 2f;
            }
        }
        """;

    private const string Flow = """
        [Model]
        public partial class Flow<T>(int size, int depth, string mode, T inner) where T : class, IModule
        {
            private readonly Linear? extra = depth > 3 ? new(size, size) : null;
            private readonly List<Linear> layers = new();
            private readonly LSTMCell cell = new(size, size);

            [Shape("(L, N, size) -> (L, N, size)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var outputs = new List<Tensor<float>> { x[0] };
                (Tensor<float> H, Tensor<float> C) state = (x.Select(0, 0), x.Select(0, 1));
                for (int t = 0, last = 3; t < x.Lengths[0]; t++)
                {
                    state = cell.Forward(x.Select(0, t), state);
                    if (t == depth)
                        break;
                    else if (mode is { Length: > 3 } text and not "none")
                        continue;
                    outputs.Add(state.H);
                    outputs[^1] += state.C;
                }
                foreach (var (layer, i) in layers.Select((layer, i) => (layer, i)))
                    x = layer.Forward(x);
                do { x = extra?.Forward(x) ?? inner.Forward(x); } while (depth > 4);
                switch (depth)
                {
                    case 1: case > 5: return x;
                    case 2 when mode == "two": goto case 1;
                    default: x *= 2f; break;
                }
                Func<Tensor<float>, Tensor<float>> act = h => { x = h; return h.Relu(); };
                x = layers.Aggregate(x, (h, layer) => act(layer.Forward(h)));
                var (q, k, v) = x.Chunk(3, dim: 2);
                return mode switch { "a" => outputs.Stack(0), var other when other == "b" => q + k, _ => throw new Exception(mode) };
            }
        }
        """;

    [Theory]
    [InlineData(LeNetTests.LeNet)]
    [InlineData(Flow)]
    [InlineData(Blocks)]
    public void Every_prefix_of_a_model_is_read_without_an_exception(string source)
    {
        var whole = Source.Compile(source).SyntaxTrees[0];
        var ends = whole.GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Select(token => token.Span.End).Where(end => end > Source.Usings.Length).ToList();

        var compilation = Source.Compile("");
        var tree = compilation.SyntaxTrees[0];
        var text = whole.ToString();
        var read = ends.Sum(end =>
        {
            var prefix = CSharpSyntaxTree.ParseText(text[..end], path: tree.FilePath, cancellationToken: TestContext.Current.CancellationToken);
            return BindAll(compilation.ReplaceSyntaxTree(tree, prefix), prefix);
        });

        Assert.True(read > ends.Count / 2, $"{read} of {ends.Count} prefixes had a class to read");
    }

    [Theory]
    [InlineData("[Model] public static partial class A { }")]
    [InlineData("[Model] public partial class A { public Tensor<float> Forward(Tensor<float> x) => Forward(x); }")]
    [InlineData("[Model] public partial class A { private readonly A inner = new(); [Shape(\"(N) -> (N)\")] public Tensor<float> Forward(Tensor<float> x) => inner.Forward(x); }")]
    [InlineData("[Model] public partial class A : B { } public class B : A { }")]
    [InlineData("[Model] public partial class A { [Shape] public Tensor<float> Forward(Tensor<float> x) => x; }")]
    [InlineData("[Model] public partial class A { [Shape(null)] public Tensor<float> Forward(Tensor<float> x) => x; }")]
    [InlineData("[Model] public partial class A { [Shape(\"(N -> \")] public Tensor<float> Forward(Tensor<float> x) => x; }")]
    [InlineData("[Model] public partial class A { [Shape(\"(N), (N) -> (N)\")] public Tensor<float> Forward(Tensor<float> x) => x; }")]
    [InlineData("[Model] public partial class A { [Shape(\"(N) -> (N)\")] public Tensor<float> Forward(Tensor<float> x) { return ; } }")]
    [InlineData("[Model] public partial class A { [Shape(\"(N) -> (N)\")] public Tensor<float> Forward(Tensor<float> x) { (var a, ) = x; return a; } }")]
    [InlineData("[Model] public partial class A { [Shape(\"(N) -> (N)\")] public Tensor<float> Forward(Tensor<float> x) { for (;;) { } } }")]
    [InlineData("[Model] public partial class A { [Shape(\"(N) -> (N)\")] public Tensor<float> Forward(Tensor<float> x) { for (;;) { for (;;) { for (;;) x = x + x; } } } }")]
    [InlineData("[Model] public partial class A { [Shape(\"(N) -> (N)\")] public Tensor<float> Forward(Tensor<float> x) { break; continue; switch (x) { } while (true) x += ; } }")]
    [InlineData("[Model] public partial class A { [Shape(\"(N) -> (N)\")] public Tensor<float> Forward(Tensor<float> x) { Func<int, int> f = null; f = n => f(n) + f(n); return x * f(3); } }")]
    [InlineData("[Model] public partial class A { [Shape(\"(N) -> (N)\")] public Tensor<float> Forward(Tensor<float> x) { foreach (var in x) x?.; return x switch { } ?? ; } }")]
    [InlineData("[Model] public partial class A { private readonly int[] a = new int[-1]; private readonly int b = 1 / 0; int c = int.MaxValue + 1; }")]
    [InlineData("[Model] public partial class A<T>(T value, int n) where T : struct { private readonly Linear[] layers = new Linear[n]; [Shape(\"(n) -> (n)\")] public Tensor<float> Forward(Tensor<float> x) => layers[n].Forward(x); }")]
    public void Odd_code_is_read_without_an_exception(string source)
    {
        var compilation = Source.Compile(source);

        Assert.True(BindAll(compilation, compilation.SyntaxTrees[0]) > 0);
    }

    private static int BindAll(CSharpCompilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        var types = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Select(declaration => model.GetDeclaredSymbol(declaration)).OfType<INamedTypeSymbol>().ToList();
        foreach (var type in types)
        {
            Assert.NotNull(ModelBinder.Bind(type, compilation, TestContext.Current.CancellationToken));
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
                Assert.NotNull(ModelBinder.Check(method, compilation, TestContext.Current.CancellationToken));
        }

        return types.Count;
    }
}
