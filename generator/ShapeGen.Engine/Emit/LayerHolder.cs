namespace ShapeGen.Engine;

/// <summary>The layers and weights that the forward pass uses, found once by their state names.</summary>
internal sealed class LayerHolder
{
    private const string Type = "ShapeGenLayers";
    private const string Field = Identifiers.Prefix + "LayersOnce";

    private readonly Dictionary<string, string> layers = [];
    private readonly Dictionary<string, string> weights = [];
    private readonly List<string> fields = [];

    /// <summary>The private property with the holder.</summary>
    public const string Property = Identifiers.Prefix + "Layers";

    public LayerHolder(Plan plan)
    {
        var find = plan.Steps.Any(step => step is FlowStep { Flow.IsBorder: true }) ? "Find" : "";
        var names = new Identifiers();
        foreach (var layer in plan.Steps.OfType<KernelStep>().SelectMany(Layers))
            Add(layers, layer.Path, layer.Type, IsMany(layer.Path) ? $"Modules<{layer.Type}>" : $"{find}Module<{layer.Type}>", names);
        foreach (var weight in plan.Buffers.Select(buffer => buffer.Place).OfType<WeightPlace>())
            Add(weights, weight.Path, RuntimeNames.FloatTensor, IsMany(weight.Path) ? "Tensors" : find + "Tensor", names);
    }

    /// <summary>True for the state name of what there is one of in each item of a list: <c>blocks.*.fc1</c>.</summary>
    private static bool IsMany(string path) => path.Contains('*');

    public bool IsEmpty => fields.Count == 0;

    public string LayerField(LayerArgument layer) => layers[Key(layer.Path, layer.Type)];

    /// <summary>The field of the layer of that name, or null.</summary>
    public string? FindField(string path) => layers.Where(layer => layer.Key.StartsWith(path + " ", StringComparison.Ordinal)).Select(layer => layer.Value).FirstOrDefault();

    public string WeightField(string path) => weights[Key(path, RuntimeNames.FloatTensor)];

    /// <summary>What has one name may be of one class or another.</summary>
    private static string Key(string path, string type) => $"{path} {type}";

    public void Write(CodeWriter code)
    {
        code.Line($"private {Type}? {Field};");
        code.Line();
        code.Line($"private {Type} {Property} =>");
        code.Line($"    this.{Field} ?? global::System.Threading.Interlocked.CompareExchange(ref this.{Field}, new {Type}(this), null) ?? this.{Field};");
        code.Line();
        Documentation.Summary(code, "The layers and weights that the forward pass uses, found once by their state names.");
        code.Block($"private sealed class {Type}({RuntimeNames.Stateful} model)", () => code.Lines("", fields));
    }

    private static IEnumerable<LayerArgument> Layers(KernelStep step)
    {
        var own = step.Kernel.Arguments.OfType<LayerArgument>();
        var stages = step.Kernel.Arguments.OfType<StageArgument>().SelectMany(stage => Layers(stage.Step));
        return (step.Normalisation is { } normalisation ? own.Append(normalisation) : own).Concat(stages);
    }

    private void Add(Dictionary<string, string> known, string path, string type, string method, Identifiers names)
    {
        if (known.ContainsKey(Key(path, type)))
            return;

        var field = names.Claim(path);
        known.Add(Key(path, type), field);
        fields.Add($"public readonly {type}{(IsMany(path) ? "[]" : "")} {field} = {RuntimeNames.ModuleTree}.{method}(model, {Identifiers.Literal(path)}){(method.StartsWith("Find", StringComparison.Ordinal) ? "!" : "")};");
    }
}
