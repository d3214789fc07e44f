using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Analyzers.Tests;

/// <summary>Weight files that a project names are held against its models.</summary>
public class WeightTests
{
    private const string TwoLayers = """
        [Model]
        public partial class Net
        {
            private readonly Linear fc1 = new(4, 3);
            private readonly Linear fc2 = new(3, 2, bias: false);
        }
        """;

    private const string TwoLayersFile = """
        fc1.weight F32 (3,4)
        fc1.bias F32 (3)
        fc2.weight BF16 (2,3)
        """;

    [Fact]
    public async Task A_file_that_fits_is_fine() => Assert.Empty(await Told(TwoLayers, WeightText.Of(TwoLayersFile)));

    [Fact]
    public async Task A_shape_that_differs_is_told_at_the_layer_with_both_shapes() => Assert.Equal(
        ["new(4, 3) SG4003: 'fc1' (Linear) does not fit 'net.safetensors', where 'fc1.weight' is (3, 5), not (3, 4)"],
        await Told(TwoLayers, WeightText.Of(TwoLayersFile.Replace("(3,4)", "(3,5)"))));

    [Fact]
    public async Task All_entries_of_a_layer_are_told_at_once() => Assert.Equal(
        ["new(4, 3) SG4003: 'fc1' (Linear) does not fit 'net.safetensors', where 'fc1.weight' is (6, 4), not (3, 4); 'fc1.bias' is (6), not (3)"],
        await Told(TwoLayers, WeightText.Of(TwoLayersFile.Replace("(3,4)", "(6,4)").Replace("(3)", "(6)"))));

    [Fact]
    public async Task Another_rank_is_another_shape() => Assert.Equal(
        ["new(4, 3) SG4003: 'fc1' (Linear) does not fit 'net.safetensors', where 'fc1.weight' is (3, 4, 1), not (3, 4)"],
        await Told(TwoLayers, WeightText.Of(TwoLayersFile.Replace("(3,4)", "(3,4,1)"))));

    [Fact]
    public async Task Entries_that_the_file_lacks_are_told_at_their_layer() => Assert.Equal(
        ["new(4, 3) SG4001: 'net.safetensors' has no 'fc1.weight' (3, 4) and 'fc1.bias' (3), which 'fc1' wants"],
        await Told(TwoLayers, WeightText.Of("fc2.weight F32 (2,3)")));

    [Fact]
    public async Task Entries_that_the_model_lacks_are_told_where_they_would_belong() => Assert.Equal(
        [
            "Net SG4002: 'net.safetensors' has 'fc3.weight' (1, 2), for which Net has no place",
            "new(3, 2, bias: false) SG4002: 'net.safetensors' has 'fc2.bias' (2), for which 'fc2' (Linear) has no place",
        ],
        await Told(TwoLayers, WeightText.Of(TwoLayersFile + "\nfc2.bias F32 (2)\nfc3.weight F32 (1,2)")));

    [Fact]
    public async Task Many_entries_are_counted() => Assert.Equal(
        ["Net SG4002: 'net.safetensors' has 'x.0' (1), 'x.1' (1), 'x.2' (1), 'x.3' (1) and 2 more, for which Net has no place"],
        await Told(TwoLayers, WeightText.Of(TwoLayersFile + string.Concat(Enumerable.Range(0, 6).Select(i => $"\nx.{i} F32 (1)")))));

    [Fact]
    public async Task A_file_that_need_not_be_strict_may_have_more_and_less_but_no_other_shape()
    {
        Assert.Empty(await Told(TwoLayers, WeightText.Of("fc1.weight F32 (3,4)\nfc3.weight F32 (1,2)", isStrict: false)));
        Assert.Single(await Told(TwoLayers, WeightText.Of("fc1.weight F32 (4,4)", isStrict: false)));
    }

    [Fact]
    public async Task A_layer_of_a_block_is_told_where_the_model_has_the_block() => Assert.Equal(
        ["new Block(4) SG4003: 'blocks.0.fc' (Linear) does not fit 'net.safetensors', where 'blocks.0.fc.weight' is (5, 4), not (4, 4)"],
        await Told(
            """
            [Model]
            public partial class Block(int size)
            {
                private readonly Linear fc = new(size, size, bias: false);
            }

            [Model]
            public partial class Net
            {
                private readonly ModuleList<Block> blocks = [new Block(4), new Block(8)];
            }
            """,
            WeightText.Of("blocks.0.fc.weight F32 (5,4)\nblocks.1.fc.weight F32 (8,8)")));

    [Fact]
    public async Task Containers_arrays_own_weights_and_constants_have_their_names() => Assert.Equal(
        [
            "new Linear(4, 4, bias: false) SG4003: 'heads.1' (Linear) does not fit 'net.safetensors', where 'heads.1.weight' is (1, 1), not (4, 4)",
            "scale SG4003: Net does not fit 'net.safetensors', where 'scale' is (2), not (3)",
        ],
        await Told(
            """
            [Model]
            public partial class Net
            {
                private readonly Sequential body = new(new Conv2d(1, 2, 3), new ReLU(), new BatchNorm2d(2));
                private readonly Linear[] heads = [new Linear(2, 2, bias: false), new Linear(4, 4, bias: false)];
                [Parameter] private readonly Tensor<float> scale = Tensor.Ones(3);
            }
            """,
            WeightText.Of("""
                body.0.weight F32 (2,1,3,3)
                body.0.bias F32 (2)
                body.2.weight F32 (2)
                body.2.bias F32 (2)
                body.2.running_mean F32 (2)
                body.2.running_var F32 (2)
                body.2.num_batches_tracked I64 ()
                heads.0.weight F32 (2,2)
                heads.1.weight F32 (1,1)
                scale F32 (2)
                """)));

    [Fact]
    public async Task Sizes_that_the_constructor_gives_are_left_to_loading() => Assert.Equal(
        ["new(hidden, 2) SG4003: 'fc2' (Linear) does not fit 'net.safetensors', where 'fc2.weight' is (3, 7), not (2, hidden); 'fc2.bias' is (3), not (2)"],
        await Told(
            """
            [Model]
            public partial class Net(int hidden)
            {
                private readonly Linear fc1 = new(4, hidden), fc2 = new(hidden, 2);
            }
            """,
            WeightText.Of("fc1.weight F32 (7,4)\nfc1.bias F32 (7)\nfc2.weight F32 (3,7)\nfc2.bias F32 (3)")));

    [Fact]
    public async Task What_the_source_leaves_open_is_not_told() => Assert.Empty(await Told(
        """
        [Model]
        public partial class Net(int size, bool deep, IModule given)
        {
            private readonly Linear? downsample = deep ? new(size, 2) : null;
            private readonly IModule unknown = Make();
            private readonly IModule passed = given;
            private readonly Linear optional = new(4, 2, bias: deep);
            private readonly LazyLinear lazy = new(3);
            private readonly List<Linear> several = Several(size);
            [Parameter] private readonly Tensor<float>? extra = deep ? Tensor.Ones(2) : null;

            private static IModule Make() => (IModule)Activator.CreateInstance(typeof(Linear), 1, 1, true)!;
            private static List<Linear> Several(int size)
            {
                var several = new List<Linear>();
                for (var i = 0; i < size; i++)
                    several.Add(new Linear(2, 2));
                return several;
            }
        }
        """,
        WeightText.Of("""
            downsample.weight F32 (9,9)
            unknown.weight F32 (1,1)
            passed.0.weight F32 (1,1)
            optional.weight F32 (2,4)
            lazy.weight F32 (3,17)
            lazy.bias F32 (3)
            several.0.weight F32 (2,2)
            extra F32 (3)
            """)));

    [Fact]
    public async Task A_model_is_named_with_or_without_its_namespace()
    {
        const string source = "namespace Some { [Model] public partial class Net { private readonly Linear fc = new(1, 1); } }";

        Assert.Single(await Told(source, WeightText.Of("fc.weight F32 (1,1)", model: "Net")));
        Assert.Single(await Told(source, WeightText.Of("fc.weight F32 (1,1)", model: "Some.Net")));
    }

    [Theory]
    [InlineData("Other.Net")]
    [InlineData("et")]
    [InlineData("Helper")]
    public async Task A_model_that_is_not_there_is_told(string model) => Assert.Equal(
        [$" SG4004: The weight file 'net.safetensors' is for the model '{model}', but this project has no [Model] of that name"],
        await Told("[Model] public partial class Net { } public class Helper { }", WeightText.Of("", model)));

    [Theory]
    [InlineData("")]
    [InlineData("what is this\n(\n)\n\n\n\\\n\\")]
    [InlineData("Net\nfile\nfile\nno\nyes\n\nF32 (x) fc.weight")]
    public async Task What_is_no_description_is_passed_over(string text) => Assert.Empty(await Told(TwoLayers, new WeightText(text)));

    [Fact]
    public async Task Half_typed_code_is_read_as_far_as_it_goes() => Assert.Equal(
        ["new(4, 3) SG4001: 'net.safetensors' has no 'fc1.weight' (3, 4), which 'fc1' wants"],
        await Told(
            """
            [Model]
            public partial class Net
            {
                private readonly Linear fc1 = new(4, 3);
                private readonly Linear fc2 = new(
                private readonly Unknown fc3 = new(4);
            }
            """,
            WeightText.Of("fc1.bias F32 (3)")));

    /// <summary>What is told of a file, each with the source at its place and its id.</summary>
    private static async Task<IReadOnlyList<string>> Told(string source, WeightText file) =>
        [.. (await Diagnostics(source, file)).Select(diagnostic => $"{SourceAt(diagnostic.Location)} {diagnostic.Id}: {diagnostic.GetMessage()}")];

    private static string? SourceAt(Location place) => place.SourceTree?.ToString().Substring(place.SourceSpan.Start, place.SourceSpan.Length);

    private static async Task<IEnumerable<Diagnostic>> Diagnostics(string source, WeightText file)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = CSharpCompilation.Create(
            "Test", [CSharpSyntaxTree.ParseText(ModelSource.Usings + source, cancellationToken: cancellation)], ModelSource.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var diagnostics = await compilation
            .WithAnalyzers([new WeightAnalyzer()], new AnalyzerOptions([file]))
            .GetAnalyzerDiagnosticsAsync(cancellation);
        return diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
    }
}
