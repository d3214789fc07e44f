using System.Globalization;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The statements that make an ONNX graph of the forward pass.</summary>
internal sealed class OnnxBody
{
    private readonly ForwardGraph graph;
    private readonly RunFace face;
    private readonly LayerHolder layers;
    private readonly DimPrinter printer;
    private readonly Identifiers names = new("stream");
    private readonly List<string> statements = [];
    private readonly Dictionary<int, string> values = [];
    private readonly string graphName;

    public OnnxBody(ModelScope scope)
    {
        (graph, face, layers) = (scope.Model.Forward!, scope.Face!, scope.Layers!);
        printer = face.Printer(scope.Plan!.Facts);
        graphName = names.Claim("graph");
        WriteLazySizes();
        statements.Add($"var {graphName} = new {RuntimeNames.OnnxGraph}({Identifiers.Literal(scope.Model.Type.Name)}, this, {SizeText.Known(scope)});");
        WriteInputs();
        WriteNodes();
        WriteOutputs();
        statements.Add($"{graphName}.Write(stream);");
    }

    public IEnumerable<string> Statements => statements;

    /// <summary>What cannot be exported, or null.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>A lazy layer learns its size as in the first run; where that hangs on the inputs it must have learnt it before.</summary>
    private void WriteLazySizes()
    {
        foreach (var lazy in graph.LazySizes.Where(lazy => layers.FindField(lazy.Path) is not null && IsKnown(lazy.Size)))
            statements.Add($"{RuntimeNames.LazyLayers}.Learn({Layer(lazy.Path)}, {printer.Print(lazy.Size)});");
    }

    private void WriteInputs()
    {
        for (var i = 0; i < face.Signature.Inputs.Count; i++)
        {
            var input = face.Signature.Inputs[i];
            if (input.IsOptional)
                continue;

            values[i] = names.Claim(input.Name);
            var type = $"{RuntimeNames.OnnxType}.{TypeName(input.ElementType)}";
            statements.Add($"var {values[i]} = {graphName}.Input({Identifiers.Literal(input.Name)}, {type}, {Identifiers.Literal(SizeText.Of(input.Shape))});");
        }
    }

    private void WriteOutputs()
    {
        for (var i = 0; i < graph.Results.Count && Obstacle is null; i++)
        {
            var (name, value) = (face.Signature.Outputs[i].Name, graph.Results[i]);
            if (graph.Values[value].Places.Count > 0)
                Obstacle = $"its result '{name}' is one of a list of weights.";
            else if (IsAbsent(value))
                Obstacle = $"its result '{name}' is an input that may be left out.";
            else
                statements.Add($"{graphName}.Output({Identifiers.Literal(name)}, {NameOf(value)}, {ShapeLiteral(value)}{TypeOf(value)});");
        }
    }

    private void WriteNodes()
    {
        for (var i = 0; i < graph.Nodes.Count && Obstacle is null; i++)
        {
            if (graph.Nodes[i].Flow is { } flow)
            {
                Obstacle = Describe(graph.Nodes.Skip(i).Select(node => node.Flow).FirstOrDefault(next => next?.IsBorder == true) ?? flow);
                return;
            }

            var group = graph.Nodes.Skip(i).TakeWhile(node => node.Flow is null && node.Outputs.Equals(graph.Nodes[i].Outputs)).ToList();
            Write(group);
            i += group.Count - 1;
        }
    }

    /// <summary>The nodes that together give one result, which are one unless the operation takes a list.</summary>
    private void Write(List<GraphNode> group)
    {
        var node = group[0];
        var name = node.Layer ?? node.Operation;
        statements.Add("");
        statements.Add($"// {node.Operation}: {string.Join(", ", node.Outputs.Select(output => graph.Values[output].Shape))}");
        statements.Add($"{graphName}.Enter({Identifiers.Literal(name)});");
        if (group.Any(IsOfRepeated))
            Obstacle = $"'{node.Operation}' takes one of a list of layers by a number that is not known when it is compiled.";
        else if (node.IsView && !IsAbsent(node.Inputs[0]))
            Declare(node.Outputs[0], name, $"{graphName}.View({NameOf(node.Inputs[0])}, {ShapeLiteral(node.Outputs[0])})");
        else if (node.Onnx is null)
            Obstacle = $"'{node.Operation}' has no form in ONNX.";
        else if (Needed(group).Any(IsAbsent))
            Obstacle = $"'{node.Operation}' needs an input of the model that may be left out.";
        else if (Arguments(group, node.Onnx) is { } arguments)
            WriteCall(node, name, $"{node.Onnx.Method}({string.Join(", ", arguments)})");
        else
            Obstacle = $"'{node.Operation}' has no form in ONNX for sizes that only the model's inputs determine.";
    }

    private void WriteCall(GraphNode node, string name, string call)
    {
        if (node.Outputs.Count == 1)
        {
            Declare(node.Outputs[0], name, call);
            return;
        }

        var all = names.Claim(name + "Results");
        statements.Add($"var {all} = {call};");
        for (var i = 0; i < node.Outputs.Count; i++)
            Declare(node.Outputs[i], name, $"{all}[{i.ToString(CultureInfo.InvariantCulture)}]");
    }

    private void Declare(int value, string wish, string expression)
    {
        values[value] = names.Claim(char.IsLetter(wish[0]) ? char.ToLowerInvariant(wish[0]) + wish.Substring(1) : "value");
        statements.Add($"var {values[value]} = {graphName}.Result({ShapeLiteral(value)}, {expression}{TypeOf(value)});");
    }

    /// <summary>The arguments in order, or null where a size is wanted that is not known when the model is exported.</summary>
    private List<string>? Arguments(List<GraphNode> group, KernelCall call)
    {
        var arguments = call.Arguments.Select(argument => Argument(group, argument)).ToList();
        return arguments.Contains(null) ? null : [.. arguments.Select((text, i) => $"{Identifiers.Escape(call.Parameters[i])}: {text}")];
    }

    private string? Argument(List<GraphNode> group, KernelArgument argument) => argument switch
    {
        OnnxGraphArgument => graphName,
        OnnxInputArgument input => IsAbsent(group[0].Inputs[input.Index]) && input.IsOptional ? "null" : NameOf(group[0].Inputs[input.Index]),
        InputListArgument => $"[{string.Join(", ", group.Select(node => NameOf(node.Inputs[0])))}]",
        OutputShapeArgument output => $"{graphName}.Shape({ShapeLiteral(group[0].Outputs[output.Index])})",
        LayerArgument layer => Layer(layer.Path),
        DimArgument dim => $"{graphName}.Size({Identifiers.Literal(SizeText.Of(dim.Size))})",
        SizeArgument size => IsKnown(size.Size) ? printer.Print(size.Size) : null,
        SizesArgument sizes => sizes.Sizes.Items.All(item => item.Dim is { } dim && IsKnown(dim)) ? ShapePrinter.Collection(sizes.Sizes, face, printer) : null,
        ConstantArgument constant => constant.Expression,
        FormulaArgument number => number.Formula.Sizes.All(IsKnown) ? $"({number.Type})({number.Formula.Print(printer.Print)})" : null,
        ActivationArgument => KernelCallPrinter.Print(group[0].Pointwise),
        _ => null,
    };

    /// <summary>What the graph cannot follow, as it stands in code.</summary>
    private static string Describe(Flow flow) => flow switch
    {
        LoopStart loop => $"its loop of {loop.Count} passes has no form in ONNX here.",
        ChoiceStart choice => $"its choice by '{choice.When}' has no form in ONNX here.",
        Check check => $"its check of '{check.Holds}' has no form in ONNX here.",
        Move => "a copy of a tensor into a part of another one has no form in ONNX here.",
        _ => "a return before the end has no form in ONNX here.",
    };

    /// <summary>True where a layer or a weight is one of as many as a list has items.</summary>
    private bool IsOfRepeated(GraphNode node) =>
        node.Inputs.Any(input => input >= 0 && graph.Values[input].Places.Count > 0)
        || (node.Onnx?.Arguments.OfType<LayerArgument>().Any(layer => layer.Places.Count > 0) ?? false);

    private string NameOf(int value) => values.TryGetValue(value, out var name)
        ? name
        : $"{graphName}.Weight({Layer(graph.Values[value].Parameter!, isWeight: true)})";

    private bool IsAbsent(int value) => value < 0 || (value < face.Signature.Inputs.Count && face.Signature.Inputs[value].IsOptional);

    /// <summary>The inputs that the nodes cannot do without.</summary>
    private static IEnumerable<int> Needed(List<GraphNode> group) => group[0].Onnx!.Arguments.SelectMany(argument => argument switch
    {
        OnnxInputArgument { IsOptional: false } input => [group[0].Inputs[input.Index]],
        InputListArgument => group.Select(node => node.Inputs[0]),
        _ => Enumerable.Empty<int>(),
    });

    private string Layer(string path, bool isWeight = false) =>
        $"this.{LayerHolder.Property}.{(isWeight ? layers.WeightField(path) : layers.FindField(path))}";

    private bool IsKnown(Dim size) => size.Symbols.All(symbol => face.Signature.Sizes.Any(known => known.Symbol.Equals(symbol)));

    private string ShapeLiteral(int value) => Identifiers.Literal(SizeText.Of(graph.Values[value].Shape));

    /// <summary>The argument for elements that are no floats.</summary>
    private string TypeOf(int value) =>
        TypeName(graph.Values[value].ElementType) is not "Float" and var type ? $", {RuntimeNames.OnnxType}.{type}" : "";

    private static string TypeName(string elementType) => elementType switch
    {
        "long" => "Int64",
        "int" => "Int32",
        "bool" => "Bool",
        _ => "Float",
    };
}
