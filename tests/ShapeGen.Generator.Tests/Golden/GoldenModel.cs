using System.Numerics.Tensors;
using ShapeGen.Tests.Golden;

namespace ShapeGen.Generation.Tests.Golden;

/// <summary>A model of one case: a layer or an operation alone, under a contract with the case's sizes.</summary>
/// <param name="golden">The case.</param>
/// <param name="tensors">The tensors of all cases.</param>
/// <param name="ranks">PyTorch's ranks of them.</param>
internal sealed class GoldenModel(GoldenCase golden, IReadOnlyDictionary<string, Tensor<float>> tensors, IReadOnlyDictionary<string, int> ranks)
{
    private const string LayerField = "layer";

    public GoldenCase Case => golden;

    public string ClassName => "Case" + golden.Case;

    public IReadOnlyList<Tensor<float>> Inputs { get; } = [.. Enumerable.Range(0, golden.InputCount).Select(i => tensors[$"{golden.Case}/input/{i}"])];

    public IReadOnlyList<Tensor<float>> Outputs { get; } = [.. Enumerable.Range(0, golden.OutputCount).Select(i => tensors[$"{golden.Case}/output/{i}"])];

    /// <summary>True where a tensor becomes a number alone, for which there is no tensor.</summary>
    public bool GivesNumber => ranks[$"{golden.Case}/output/0"] == 0 && ranks[$"{golden.Case}/input/0"] > 0;

    /// <summary>The weights under the model's state names.</summary>
    public IReadOnlyDictionary<string, Tensor<float>> State =>
        golden.State.ToDictionary(name => $"{LayerField}.{name}", name => tensors[$"{golden.Case}/state/{name}"]);

    /// <summary>The class as C#; null for a layer that the runtime does not have.</summary>
    public string? Text()
    {
        if (golden.Operation is not null)
            return Class("", [.. Inputs.Select(_ => "float")], GoldenExpressions.ReturnType(golden), GoldenExpressions.Of(golden));
        if (GoldenLayers.Find(golden.Layer!) is not { } type)
            return null;

        var forward = GoldenLayers.Forward(type);
        var isIndex = forward.GetParameters()[0].ParameterType == typeof(Tensor<long>);
        var arguments = string.Join(", ", CSharpText.Named(golden.Arguments.Values, CSharpText.Tuple));
        return Class(
            $"private readonly {type.Name} {LayerField} = new({arguments});",
            [isIndex ? "long" : "float", .. Inputs.Skip(1).Select(_ => "float")],
            CSharpText.TypeOf(forward.ReturnType),
            $"{LayerField}.Forward({LayerInputs(forward)}){(IsOneIndex ? ".Squeeze(0)" : "")}");
    }

    /// <summary>An index alone has no dimensions in PyTorch, and one here.</summary>
    private bool IsOneIndex => golden.Layer == nameof(Embedding) && ranks[$"{golden.Case}/input/0"] == 0;

    private string LayerInputs(System.Reflection.MethodInfo forward)
    {
        var isPair = Inputs.Count > 1 && Nullable.GetUnderlyingType(forward.GetParameters()[1].ParameterType) is not null;
        return isPair ? "x0, (x1, x2)" : string.Join(", ", Inputs.Select((_, i) => $"x{i}"));
    }

    private string Class(string field, IReadOnlyList<string> elements, string returnType, string body) => $$"""
        [Model]
        public partial class {{ClassName}}
        {
            {{field}}

            [Shape("{{string.Join(", ", Inputs.Select(CSharpText.Shape))}} -> {{string.Join(", ", Outputs.Select(CSharpText.Shape))}}")]
            public {{returnType}} Forward({{string.Join(", ", elements.Select((element, i) => $"Tensor<{element}> x{i}"))}}) => {{body}};
        }
        """;
}
