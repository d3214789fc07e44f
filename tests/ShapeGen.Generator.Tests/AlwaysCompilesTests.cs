using System.Numerics.Tensors;
using Microsoft.CodeAnalysis;

namespace ShapeGen.Generation.Tests;

/// <summary>Whatever the model looks like, what is generated compiles with it.</summary>
public class AlwaysCompilesTests
{
    private const string Wrong = """
        [Model]
        public partial class Wrong
        {
            private readonly Linear fc = new(3, 4);

            [Shape("(N, 5) -> (N, 4)")]
            public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
        }
        """;

    private const string NotFollowed = """
        [Model]
        public partial class NotFollowed
        {
            private readonly Linear fc = new(5, 5);

            [Shape("(N, 5) -> (N, 5)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                try { return fc.Forward(x); }
                finally { GC.KeepAlive(x); }
            }
        }
        """;

    private const string Optional = """
        [Model]
        public partial class Optional
        {
            private readonly Linear fc = new(5, 5);

            [Shape("(N, 5), [(N, 5)] -> (N, 5)")]
            public Tensor<float> Forward(Tensor<float> x, Tensor<float>? y = null)
            {
                try { return y is null ? fc.Forward(x) : fc.Forward(y); }
                finally { GC.KeepAlive(x); }
            }
        }
        """;

    [Theory]
    [InlineData(Wrong)]
    [InlineData(NotFollowed)]
    [InlineData(Optional)]
    [InlineData("""[Model] public partial class Empty;""")]
    [InlineData("""[Model] public partial class NoContract { public Tensor<float> Forward(Tensor<float> x) => x; }""")]
    [InlineData("""[Model] public partial class TheInput { [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x) => x; }""")]
    [InlineData("""[Model] public partial class SizeOfTheSameName { [Shape("(x, result) -> (x, result)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu(); }""")]
    [InlineData("""[Model] public partial class Keywords { [Shape("(class, 5) -> (class, 5)")] public Tensor<float> Forward(Tensor<float> @in) => @in.Relu(); }""")]
    [InlineData("""[Model] public partial class Locals { [Shape("(workspace, layers) -> (workspace, layers)")] public Tensor<float> Forward(Tensor<float> slot0) => slot0.Relu().Tanh(); }""")]
    [InlineData("""[Model] public partial class OwnMembers { public string Run() => ""; public override string ToString() => ""; public static int Load; public int Summary => 1; public int ParameterCount => 2; public string MaxThreads = ""; public void StateDict() { } public void LoadStateDict() { } public void SaveStateDict() { } [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x) => x; }""")]
    [InlineData("""[Model] public partial class Flag { [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x, bool twice = false) => twice ? x.Relu().Tanh() : x.Relu(); }""")]
    [InlineData("""[Model] public partial class Count { [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x, int count) => x.Relu(); }""")]
    [InlineData("""[Model] public partial class Internal { internal enum Mode { A } internal Internal(Mode mode = Mode.A, string text = "a\n", double number = 0.5, int path = 3) { } [Shape("(N, 5) -> (N, 5)")] internal Tensor<float> Forward(Tensor<float> x, Mode mode) => x; }""")]
    [InlineData("""[Model] public partial class Private { private Private() { } [Shape("(N, 5) -> (N, 5)")] private Tensor<float> Forward(Tensor<float> x) => x.Relu(); }""")]
    [InlineData("""[Model] public abstract partial class Abstract { [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu(); }""")]
    [InlineData("""[Model] public sealed partial record Record(int Size) { [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu(); }""")]
    [InlineData("""[Model] public partial class Required { public required int Size { get; init; } [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu(); }""")]
    [InlineData("""[Model] public partial class ByReference { [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(ref Tensor<float> x) => x.Relu(); }""")]
    [InlineData("""[Model] public partial class Parts(Linear part, params int[] sizes) { [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu(); public int Count => sizes.Length; public Linear Part => part; }""")]
    [InlineData("""[Model] public partial class Packs { [Shape("(*, 5), (*B, 5) -> (*, 5)")] public Tensor<float> Forward(Tensor<float> x, Tensor<float> y) => x.Relu(); }""")]
    [InlineData("""[Model] public partial class Inner { [Shape("(N, *A, 5) -> (N, *A, 5)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu(); }""")]
    [InlineData("""[Model] public partial class Computed { [Shape("(N, 4*H, H + 2) -> (N, 4*H, H + 2)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu(); }""")]
    [InlineData("""[Model] public partial class Quoted { [Shape("(N, 5) -> (N, 5), N < 100")] public Tensor<float> Forward(Tensor<float> x) => x.Relu(); }""")]
    [InlineData("""[Model] public partial class Constant { [Shape("(2, 5) -> (2, 5)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu(); }""")]
    [InlineData("""[Model] public partial class Large { [Shape("(N, 100000, 100000) -> (N, 100000, 100000)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu().Tanh(); }""")]
    [InlineData("""[Model] public partial class Tuple { [Shape("(N, 5), [(N, 4)], [(N, 4)] -> (N, 5), (N, 4)")] public (Tensor<float> Output, Tensor<float>? H) Forward(Tensor<float> x, (Tensor<float> H, Tensor<float> C)? state = null) => (x.Relu(), state?.H); }""")]
    [InlineData("""[Model] public partial class Pair { [Shape("(N, 5), (N, 4) -> (N, 5), (N, 4)")] public (Tensor<float> A, Tensor<float> B) Forward((Tensor<float> A, Tensor<float> B) pair) => (pair.A.Relu(), pair.B.Tanh()); }""")]
    [InlineData("""[Model] public partial class Indices { [Shape("(N, 5) -> (N, 5)")] public Tensor<long> Forward(Tensor<long> x) => x; }""")]
    [InlineData("""[Model] public partial class Lists { [Shape("(N, 5)[k] -> (N, 5)")] public Tensor<float> Forward(List<Tensor<float>> x) => x[0]; }""")]
    [InlineData("""[Model] public partial class Outer { [Model] private partial class Nested { [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu(); } [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x) => new Nested().Forward(x); }""")]
    [InlineData("""namespace @namespace.Inner { public partial record struct R { public partial interface I { [Model] public partial class M { private readonly Linear @new = new(5, 5); [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x) => @new.Forward(x); } } } }""")]
    [InlineData("""public class Base { public virtual void Run() { } public virtual void Load() { } } [Model] public partial class Derived : Base { [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu(); }""")]
    [InlineData("""namespace Mine { [Model] public partial class System { private int ShapeGen, Tensor; [Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu(); } }""")]
    [InlineData("""[Model] public partial class Block(int outputs) { private readonly Linear fc = new(3, outputs), last = new(5, 4); [Shape("(N, 3) -> (N, 4)")] public Tensor<float> Forward(Tensor<float> x) => last.Forward(fc.Forward(x)); } [Model] public partial class Holder(int width) { private readonly Block block = new(width); private readonly Linear fc = new(4, width); [Shape("(N, 3) -> (N, width)")] public Tensor<float> Forward(Tensor<float> x) => fc.Forward(block.Forward(x)); } [Model] public partial class Only(int width) { private readonly Block block = new(width); [Shape("(N, 3) -> (N, 4)")] public Tensor<float> Forward(Tensor<float> x) => block.Forward(x); }""")]
    [InlineData("""[Model] public partial class Unwritten(int outputs) { private readonly Linear fc = new(3, outputs); [Shape("(N, 3) -> (N, ")] public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x); } [Model] public partial class Holder(int width) { private readonly Unwritten block = new(width); [Shape("(N, 3) -> (N, width)")] public Tensor<float> Forward(Tensor<float> x) => block.Forward(x); }""")]
    public void Compiles(string source) => CompiledModel.Load(source);

    [Fact]
    public void BrokenModelThrowsTheErrorOfTheBuild()
    {
        var model = CompiledModel.Of(CompiledModel.Load(Wrong), "Wrong");
        var error = Assert.Throws<ShapeException>(() => model.Method<Func<Tensor<float>, Tensor<float>>>("Run")(Numbers.Tensor(2, 5)));
        Assert.Contains("expects 3 ", error.Message);
        Assert.Throws<ShapeException>(() => model.Method<Action<string>>("SaveStateDict")("x"));
    }

    [Fact]
    public void BodyThatIsNotFollowedRunsAsWritten()
    {
        var model = CompiledModel.Of(CompiledModel.Load(NotFollowed), "NotFollowed");
        var input = Numbers.Tensor(2, 5);
        var expected = model.Method<Func<Tensor<float>, Tensor<float>>>("Forward")(input);
        Assert.False(model.IsCompiled);
        Assert.Equal(expected.ToArray(), model.Method<Func<Tensor<float>, Tensor<float>>>("Run")(input).ToArray());
        Assert.Throws<ShapeException>(() => model.Method<Func<Tensor<float>, Tensor<float>>>("Run")(Numbers.Tensor(2, 6)));

        var result = new float[10];
        model.Method<SpanForm>("Run")(input.ToArray(), result, 2);
        Assert.Equal(expected.ToArray(), result);
    }

    [Fact]
    public void OptionalInputMayBeLeftOut()
    {
        var model = CompiledModel.Of(CompiledModel.Load(Optional), "Optional");
        var (forward, run) = (model.Method<Func<Tensor<float>, Tensor<float>?, Tensor<float>>>("Forward"), model.Method<Func<Tensor<float>, Tensor<float>?, Tensor<float>>>("Run"));
        var (x, y) = (Numbers.Tensor(2, 5), Tensor.CreateFromShape<float>([2, 5]));
        Assert.Equal(forward(x, null).ToArray(), run(x, null).ToArray());
        Assert.Equal(forward(x, y).ToArray(), run(x, y).ToArray());
        Assert.Throws<ShapeException>(() => run(x, Numbers.Tensor(3, 5)));
        Assert.Throws<ArgumentNullException>(() => run(null!, y));
    }

    [Fact]
    public void TensorsInATupleAreInputs()
    {
        var model = CompiledModel.Of(
            CompiledModel.Load("""
                [Model]
                public partial class Pair
                {
                    [Shape("(N, 5), [(N, 4)], [(N, 4)] -> (N, 5), (N, 4)")]
                    public (Tensor<float>, Tensor<float>) Forward(Tensor<float> x, (Tensor<float> H, Tensor<float> C)? state = null) =>
                        (x.Relu(), state is null ? new Linear(5, 4).Forward(x) : state.Value.H);
                }
                """),
            "Pair");
        var run = model.Method<Func<Tensor<float>, (Tensor<float>, Tensor<float>)?, (Tensor<float>, Tensor<float>)>>("Run");
        var (x, h) = (Numbers.Tensor(2, 5), Numbers.Tensor(2, 4));
        var (relu, same) = run(x, (h, h));
        Assert.Equal(x.Relu().ToArray(), relu.ToArray());
        Assert.Equal(h.ToArray(), same.ToArray());
        Assert.Equal([2, 4], run(x, null).Item2.Lengths.ToArray());
        Assert.Throws<ShapeException>(() => run(x, (h, Numbers.Tensor(2, 5))));
    }

    [Fact]
    public void TupleOfInputsIsCompiled()
    {
        var model = CompiledModel.Of(
            CompiledModel.Load("""
                [Model]
                public partial class Pair
                {
                    [Shape("(N, 5), (N, 4) -> (N, 4), (N, 5)")]
                    public (Tensor<float> B, Tensor<float> A) Forward((Tensor<float> A, Tensor<float> B) pair) => (pair.B.Tanh(), pair.A);
                }
                """),
            "Pair");
        var (a, b) = model.Method<Func<(Tensor<float>, Tensor<float>), (Tensor<float>, Tensor<float>)>>("Run")((Numbers.Tensor(3, 5), Numbers.Tensor(3, 4)));
        Assert.True(model.IsCompiled);
        Assert.Equal(Numbers.Tensor(3, 4).Tanh().ToArray(), a.ToArray());
        Assert.Equal(Numbers.Tensor(3, 5).ToArray(), b.ToArray());
    }

    [Theory]
    [InlineData("D2, D5", null)]
    [InlineData("Any, D5", null)]
    [InlineData("D2, D6", "CS1503")]
    [InlineData("D2, D5, D1", "CS1503")]
    public void ShapeOfAnotherTypeDoesNotCompile(string types, string? error)
    {
        var run = GeneratorRun.First(NotFollowed, $$"""
            using ShapeGen.Dimensions;
            using ShapeGen.Typed;
            public static class Caller
            {
                public static object Call(NotFollowed model, Shaped<{{types}}> x) => model.Run(x).Tensor;
            }
            """);
        var errors = run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(error is null ? [] : [error], errors.Select(diagnostic => diagnostic.Id));
    }

    private delegate void SpanForm(ReadOnlySpan<float> input, Span<float> result, int n);
}
