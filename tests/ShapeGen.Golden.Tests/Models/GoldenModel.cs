using System.Numerics.Tensors;

namespace ShapeGen.Golden.Tests;

/// <summary>A model of one case as C#: a layer or an operation alone, under a contract with the case's sizes.</summary>
/// <param name="golden">The case.</param>
/// <param name="className">The class's name.</param>
/// <param name="inputs">The inputs' shapes in the contract.</param>
/// <param name="outputs">The outputs' shapes in the contract.</param>
internal sealed class GoldenModel(GoldenCase golden, string className, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs)
{
    /// <summary>The field with the layer.</summary>
    public const string LayerField = "layer";

    /// <summary>The class.</summary>
    /// <exception cref="ArgumentException">The runtime has no such layer.</exception>
    public string Text()
    {
        if (golden.Operation is not null)
            return Class("", [.. inputs.Select(_ => "float")], GoldenExpressions.ReturnType(golden, outputs.Count), GoldenExpressions.Of(golden, inputs.Count, outputs.Count));

        var type = GoldenLayers.Get(golden.Layer!);
        var forward = GoldenLayers.Forward(type);
        var isIndex = forward.GetParameters()[0].ParameterType == typeof(Tensor<long>);
        var arguments = string.Join(", ", CSharpText.Named(golden.Arguments.Values, CSharpText.Tuple));
        return Class(
            $"private readonly {type.Name} {LayerField} = new({arguments});",
            [isIndex ? "long" : "float", .. inputs.Skip(1).Select(_ => "float")],
            CSharpText.TypeOf(forward.ReturnType),
            $"{LayerField}.Forward({LayerInputs(forward)})");
    }

    private string LayerInputs(System.Reflection.MethodInfo forward)
    {
        var isPair = inputs.Count > 1 && Nullable.GetUnderlyingType(forward.GetParameters()[1].ParameterType) is not null;
        return isPair ? "x0, (x1, x2)" : string.Join(", ", inputs.Select((_, i) => $"x{i}"));
    }

    private string Class(string field, IReadOnlyList<string> elements, string returnType, string body) => $$"""
        [Model]
        public partial class {{className}}
        {
            {{field}}

            [Shape("{{string.Join(", ", inputs)}} -> {{string.Join(", ", outputs)}}")]
            public {{returnType}} Forward({{string.Join(", ", elements.Select((element, i) => $"Tensor<{element}> x{i}"))}}) => {{body}};
        }
        """;
}
