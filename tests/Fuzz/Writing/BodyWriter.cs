using System.Text;

namespace ShapeGen.Fuzz.Writing;

/// <summary>Writes the statements of a method, each right for what the ones before it have left.</summary>
internal sealed class BodyWriter(Draw draw, ProgramWriter program, ClassText owner, int depth)
{
    private static readonly Func<Draw, Named, Func<Size>, LayerChoice?>[] layers =
    [
        FeatureLayers.Linear, FeatureLayers.Linear, FeatureLayers.Activation, FeatureLayers.LayerNorm, FeatureLayers.Softmax, FeatureLayers.Glu,
        FeatureLayers.Flatten, FeatureLayers.Unflatten, FeatureLayers.TransformerEncoderLayer, SpatialLayers.Convolution, SpatialLayers.Convolution,
        SpatialLayers.SameConvolution, SpatialLayers.TransposedConvolution, SpatialLayers.Pooling, SpatialLayers.AdaptivePooling,
        SpatialLayers.Normalisation, SpatialLayers.Upsampling, SpatialLayers.Shuffling,
    ];

    private static readonly Func<Draw, Named, Func<Size>, LayerChoice?>[] keepingLayers =
    [
        FeatureLayers.Activation, FeatureLayers.SquareLinear, FeatureLayers.SquareLinear, FeatureLayers.LayerNorm, SpatialLayers.SameConvolution,
        SpatialLayers.Normalisation,
    ];

    private static readonly Func<Draw, Named, OperationChoice?>[] operations =
    [
        UnaryOperations.Function, UnaryOperations.Scale, UnaryOperations.Softmax, UnaryOperations.Flatten, UnaryOperations.Reshape,
        UnaryOperations.Reshape, UnaryOperations.Permute, UnaryOperations.Unsqueeze, UnaryOperations.Squeeze, UnaryOperations.Select,
        UnaryOperations.Narrow, UnaryOperations.Reduce, UnaryOperations.Pad, UnaryOperations.Expand, UnaryOperations.Einsum,
    ];

    private readonly StringBuilder text = new();
    private readonly List<Named> live = [];
    private readonly HashSet<string> names = [];
    private int indentation = 2;

    public Draw Draw => draw;

    public ProgramWriter Program => program;

    public ClassText Owner => owner;

    /// <summary>How many classes deep this one stands.</summary>
    public int Depth => depth;

    public string Text => text.ToString();

    /// <summary>The tensors that can be used.</summary>
    public IReadOnlyList<Named> Live => live;

    public Named Newest => live[^1];

    public void Add(Named tensor)
    {
        live.RemoveAll(known => known.Code == tensor.Code);
        live.Add(tensor);
    }

    public void Line(string code) => text.Append(' ', indentation * 4).AppendLine(code);

    public void Block(string header, Action body)
    {
        Line(header);
        Line("{");
        indentation++;
        body();
        indentation--;
        Line("}");
    }

    public string NewName(string prefix)
    {
        for (var number = 1; ; number++)
        {
            if (names.Add($"{prefix}{number}"))
                return $"{prefix}{number}";
        }
    }

    /// <summary>A new variable with that value.</summary>
    public Named Declare(string code, IReadOnlyList<Size> sizes, string element = "float")
    {
        var tensor = new Named(NewName("x"), sizes, element);
        Line($"var {tensor.Code} = {code};");
        Add(tensor);
        return tensor;
    }

    /// <summary>A new variable with that value, or another value for the one that was used.</summary>
    public Named Keep(Named used, string code, IReadOnlyList<Size> sizes)
    {
        if (!used.IsFloat || !draw.Chance(0.35) || !names.Contains(used.Code))
            return Declare(code, sizes);

        Line($"{used.Code} = {code};");
        var tensor = used with { Sizes = sizes };
        Add(tensor);
        return tensor;
    }

    /// <summary>A size for a new layer: a number, or what the constructor is given.</summary>
    public Size NewSize()
    {
        if (owner.Parameters.Count > 0 && draw.Chance(0.5))
        {
            var size = draw.One(owner.Parameters);
            return draw.Number(0, 9) switch
            {
                0 => 2 * size,
                1 => size + 1,
                2 => size * 3,
                _ => size,
            };
        }

        return draw.Number(2, 12);
    }

    /// <summary>A tensor of floats, mostly the newest.</summary>
    public Named Any() => draw.Chance(0.75) && Newest.IsFloat ? Newest : draw.OneWhere(live, tensor => tensor.IsFloat)!;

    public LayerChoice? Layer(Named input)
    {
        var choice = draw.One(layers)(draw, input, NewSize);
        return choice is null || IsTooLarge(choice.Result) ? null : choice;
    }

    /// <summary>A layer that keeps the shape.</summary>
    public LayerChoice KeepingLayer(Named input)
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            if (draw.One(keepingLayers)(draw, input, NewSize) is { } choice && Named.Matches(choice.Result, input.Sizes))
                return choice;
        }

        return FeatureLayers.Activation(draw, input, NewSize)!;
    }

    /// <summary>The code that applies a layer that is kept in a field.</summary>
    public string Apply(LayerChoice choice, Named input) =>
        $"{owner.AddField(choice.Type, "layer", choice.Creation)}.Forward({input.Code})";

    public OperationChoice? Operation(Named input)
    {
        var choice = draw.One(operations)(draw, input);
        return choice is null || IsTooLarge(choice.Result) || choice.Result.Count > 5 ? null : choice;
    }

    /// <summary>An expression that keeps the tensor's shape.</summary>
    public string KeepingExpression(Named input) =>
        draw.Chance(0.6) ? Apply(KeepingLayer(input), input) : (UnaryOperations.Function(draw, input) ?? throw new InvalidOperationException()).Code;

    /// <summary>Writes a statement or a few, or nothing where the draw fits nothing.</summary>
    public void Step()
    {
        var input = Any();
        switch (draw.Number(0, 19))
        {
            case <= 6:
                if (Layer(input) is { } layer)
                    Keep(input, Apply(layer, input), layer.Result);
                break;
            case <= 11:
                if (Operation(input) is { } operation)
                    Keep(input, operation.Code, operation.Result);
                break;
            case <= 13:
                Combinations.Write(this, input);
                break;
            case 14:
                Sequences.Write(this, input);
                break;
            case 15:
                Containers.Write(this, input);
                break;
            case 16:
                Branches.Write(this, input);
                break;
            case 17:
                Loops.Write(this, input);
                break;
            case 18:
                Methods.Write(this, input);
                break;
            default:
                Blocks.Write(this, input);
                break;
        }
    }

    private static bool IsTooLarge(IReadOnlyList<Size> sizes) =>
        Enumerable.Range(0, Size.Environments).Any(environment => sizes.Aggregate(1L, (volume, size) => volume * Math.Max(1, size.Values[environment])) > 40_000);
}
