using System.Text;

namespace ShapeGen.Fuzz.Writing;

/// <summary>Writes a program: a model, the blocks that it uses, and a caller. As long as nobody changes it, it is right.</summary>
internal sealed class ProgramWriter(int number, int seed)
{
    private readonly Draw draw = new(seed);
    private readonly List<ClassText> classes = [];
    private readonly Dictionary<string, IReadOnlyList<SizeEnvironment>> environments = [];

    public GeneratedProgram Write()
    {
        var (root, inputs, variables) = Root();
        var text = new StringBuilder();
        foreach (var type in classes)
            text.AppendLine(type.Print());
        text.Append(Caller(root, inputs));
        environments[root.Name] = Environments.Of(draw, variables, root);
        return new GeneratedProgram(number, text.ToString(), environments, root.Name);
    }

    /// <summary>Writes a block of that kind from one number of features to another, and gives its name.</summary>
    public string AddBlock(BlockKind kind, int depth)
    {
        var type = new ClassText($"Block{classes.Count + environments.Count + 1}") { IsModel = draw.Chance(0.8) };
        var (from, to) = (Size.Parameter("from", Features()), Size.Parameter("to", Features()));
        type.Parameters.AddRange([from, to]);
        var (rows, length) = (Size.Variable("N", Rows()), Size.Variable("L", Lengths()));
        var (height, width) = (Size.Variable("H", Lengths()), Size.Variable("W", Lengths()));
        var pack = Size.Pack("");
        IReadOnlyList<Size> sizes = kind switch
        {
            BlockKind.Features => [rows, from],
            BlockKind.Sequence => [rows, length, from],
            BlockKind.Image => [rows, from, height, width],
            _ => [pack, from],
        };
        environments[type.Name] = [];
        var input = new Named("x", sizes);
        var body = Fill(type, [input], depth, draw.Number(1, 4));
        var at = kind == BlockKind.Image ? 1 : sizes.Count - 1;
        var last = body.Live.Last(tensor => tensor.IsFloat && IsLike(tensor, input, at));
        var layer = kind == BlockKind.Image
            ? new LayerChoice("Conv2d", $"{last.Sizes[1].Code}, to, kernelSize: 1", last.Sizes)
            : new LayerChoice("Linear", $"{last.Last.Code}, to", last.Sizes);
        body.Line($"return {body.Apply(layer, last)};");
        type.Body = body.Text;
        type.Inputs = "Tensor<float> x";
        IReadOnlyList<Size> results = [.. sizes.Take(at), to, .. sizes.Skip(at + 1)];
        if (type.IsModel || draw.Chance(0.5))
            type.Contract = $"{Contracts.Print(sizes)} -> {Contracts.Print(results)}";
        classes.Add(type);
        environments[type.Name] = Environments.Of(draw, [from, to, .. sizes], type);
        return type.Name;
    }

    /// <summary>True where the block's constructor takes a truth value.</summary>
    public bool HasFlag(string name) => classes.Single(type => type.Name == name).Flags.Count > 0;

    private static bool IsLike(Named tensor, Named input, int except) =>
        tensor.Rank == input.Rank && tensor.Sizes[except].IsFixed
        && Enumerable.Range(0, input.Rank).All(at => at == except || tensor.Sizes[at].Matches(input.Sizes[at]));

    private (ClassText Root, IReadOnlyList<Named> Inputs, IReadOnlyList<Size> Variables) Root()
    {
        var root = new ClassText("Root");
        for (var count = draw.One(0, 0, 1, 2, 3); count > 0; count--)
            root.Parameters.Add(Size.Parameter(draw.One("hidden", "width", "channels", "features") + count, Features()));

        var variables = new List<Size>(root.Parameters);
        var inputs = new RootInputs(draw, root, variables).Draw();
        var body = Fill(root, inputs, 0, draw.Number(3, 9));
        var results = Results(body);
        body.Line(results.Count == 1 ? $"return {results[0].Code};" : $"return ({string.Join(", ", results.Select(result => result.Code))});");
        root.Body = body.Text;
        root.Inputs = string.Join(", ", inputs.Select(input => $"Tensor<{input.Element}> {input.Code}"));
        root.ReturnType = results.Count == 1 ? "Tensor<float>" : $"({string.Join(", ", results.Select((_, index) => $"Tensor<float> Result{index}"))})";
        root.Contract = $"{string.Join(", ", inputs.Select(input => Contracts.Print(input.Sizes)))} -> {string.Join(", ", results.Select(result => Contracts.Print(result.Sizes)))}";
        classes.Add(root);
        return (root, inputs, variables);
    }

    private IReadOnlyList<Named> Results(BodyWriter body)
    {
        var last = body.Live.Last(tensor => tensor.IsFloat);
        return draw.Chance(0.15) && body.Live.FirstOrDefault(tensor => tensor.IsFloat && tensor.Code != last.Code) is { } other ? [last, other] : [last];
    }

    private BodyWriter Fill(ClassText type, IReadOnlyList<Named> inputs, int depth, int steps)
    {
        var body = new BodyWriter(draw, this, type, depth);
        foreach (var input in inputs)
            body.Add(input);
        if (inputs[0].Element == "long")
        {
            var size = body.NewSize();
            var field = type.AddField("Embedding", "embedding", $"new Embedding({draw.Number(2, 20)}, {size.Code})");
            body.Declare($"{field}.Forward({inputs[0].Code})", [.. inputs[0].Sizes, size]);
        }

        for (var step = 0; step < steps; step++)
            body.Step();
        return body;
    }

    private string Caller(ClassText root, IReadOnlyList<Named> inputs)
    {
        var arguments = root.Parameters.Select(parameter => $"{parameter.Values[0]}").Concat(root.Flags.Select(_ => "true"));
        var tensors = inputs.Select(input => Creation(input.Element, [.. input.Sizes.Where(size => !size.IsPack).Select(size => size.Values[0])]));
        return $$"""
            public static class {{GeneratedProgram.Caller}}
            {
                public static void Run()
                {
                    var model = new {{root.Name}}({{string.Join(", ", arguments)}});
                    {{GeneratedProgram.Call}}{{string.Join(", ", tensors)}});
                }
            }

            """;
    }

    private static string Creation(string element, IReadOnlyList<long> sizes) => element == "long"
        ? $"Tensor.CreateFromShape<long>([{string.Join(", ", sizes)}])"
        : $"Tensor.Rand({string.Join(", ", sizes)})";

    private long[] Features() => draw.Different(4, 11);

    private long[] Rows() => draw.Different(2, 5);

    private long[] Lengths() => draw.Different(6, 14);
}
