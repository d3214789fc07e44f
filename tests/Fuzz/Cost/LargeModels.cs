using System.Text;

namespace ShapeGen.Fuzz.Cost;

/// <summary>Models of many layers, in several styles.</summary>
internal static class LargeModels
{
    /// <summary>The styles by name: each gives the text of a model of that many layers.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> Styles { get; } = new Dictionary<string, Func<int, string>>
    {
        ["perceptron"] = Perceptron,
        ["residual convolutions"] = Convolutions,
        ["open sizes"] = OpenSizes,
        ["sequential"] = Chain,
        ["blocks"] = Blocks,
    };

    private static string Perceptron(int layers) => Model("", "(N, 64) -> (N, 64)", layers, at => ("Linear", "64, 64", $"x = layer{at}.Forward(x).Relu();"));

    private static string Convolutions(int layers) => Model("", "(N, 16, H, W) -> (N, 16, H, W)", layers, at => (at % 4) switch
    {
        1 => ("BatchNorm2d", "16", $"x = layer{at}.Forward(x).Relu();"),
        3 => ("Conv2d", "16, 16, kernelSize: 1", $"x = x + layer{at}.Forward(x).Relu();"),
        _ => ("Conv2d", "16, 16, kernelSize: 3, padding: 1", $"x = layer{at}.Forward(x);"),
    });

    /// <summary>Sizes that the constructor decides, and a length that changes from layer to layer.</summary>
    private static string OpenSizes(int layers) => Model("int width", $"(N, width, L) -> (N, width, L - {2 * (layers / 4)}), L >= {(2 * (layers / 4)) + 1}", layers, at => (at % 4) switch
    {
        0 => ("Conv1d", "width, 2*width, kernelSize: 3", $"x = layer{at}.Forward(x);"),
        1 => ("BatchNorm1d", "2*width", $"x = layer{at}.Forward(x).Gelu();"),
        2 => ("Conv1d", "2*width, width, kernelSize: 1", $"x = layer{at}.Forward(x);"),
        _ => ("GroupNorm", "1, width", $"x = x * layer{at}.Forward(x).Sigmoid();"),
    });

    private static string Chain(int layers) => $$"""
        [Model]
        public partial class Large
        {
            private readonly Sequential layers = [{{string.Join(", ", Enumerable.Range(0, layers).Select(at => at % 2 == 0 ? "new Linear(64, 64)" : "new ReLU()"))}}];

            [Shape("(N, 64) -> (N, 64)")]
            public Tensor<float> Forward(Tensor<float> x) => layers.Forward(x);
        }
        """;

    private static string Blocks(int layers) => Model("", "(N, L, 32) -> (N, L, 32)", layers / 4, at => ("Block", "32, 64", $"x = layer{at}.Forward(x);")) + """


        [Model]
        public partial class Block(int size, int inner)
        {
            private readonly LayerNorm norm = new(size);
            private readonly Linear first = new(size, inner), second = new(inner, inner), third = new(inner, size);

            [Shape("(*, size) -> (*, size)")]
            public Tensor<float> Forward(Tensor<float> x) => x + third.Forward(second.Forward(first.Forward(norm.Forward(x)).Gelu()).Gelu());
        }
        """;

    private static string Model(string parameters, string contract, int layers, Func<int, (string Type, string Arguments, string Statement)> layer)
    {
        var (fields, body) = (new StringBuilder(), new StringBuilder());
        for (var at = 0; at < layers; at++)
        {
            var (type, arguments, statement) = layer(at);
            fields.AppendLine($"    private readonly {type} layer{at} = new({arguments});");
            body.AppendLine($"        {statement}");
        }

        return $$"""
            [Model]
            public partial class Large({{parameters}})
            {
            {{fields}}
                [Shape("{{contract}}")]
                public Tensor<float> Forward(Tensor<float> x)
                {
            {{body}}
                    return x;
                }
            }
            """;
    }
}
