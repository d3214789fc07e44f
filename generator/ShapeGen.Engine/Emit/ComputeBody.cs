using System.Globalization;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The method that carries out a plan.</summary>
internal sealed class ComputeBody
{
    private readonly CodeWriter code;
    private readonly Plan plan;
    private readonly ForwardGraph graph;
    private readonly RunFace face;
    private readonly LayerHolder layers;
    private readonly DimPrinter printer;
    private readonly Identifiers names;
    private readonly string?[] bufferNames;
    private readonly string[] slotNames;
    private readonly string workspaceName;
    private readonly string layersName;
    private readonly FlowPrinter flow;
    private readonly ModelScope scope;
    private readonly Dictionary<Shape, string> loopSizes = [];

    public ComputeBody(CodeWriter code, ModelScope scope, LayerHolder layers)
    {
        this.code = code;
        this.scope = scope;
        this.layers = layers;
        (plan, graph, face) = (scope.Plan!, scope.Model.Forward!, scope.Face!);
        names = face.NewScope();
        flow = new FlowPrinter(code, scope, names);
        printer = flow.Printer;
        bufferNames = new string?[plan.Buffers.Count];
        workspaceName = names.Claim("workspace");
        layersName = names.Claim("layers");
        slotNames = [.. plan.Slots.Select((_, index) => names.Claim("slot" + index.ToString(CultureInfo.InvariantCulture)))];
    }

    public void Write()
    {
        Documentation.Summary(code, "The forward pass. All lengths are checked.");
        code.Block($"private void {ComputeMembers.Method}({SpanRun.Parameters(face)})", () =>
        {
            code.Lines("", face.PackProducts());
            CallScope.Write(code, scope, names);
            if (!layers.IsEmpty)
                code.Line($"var {layersName} = this.{LayerHolder.Property};");
            foreach (var (field, size) in graph.LazySizes.Select(lazy => (layers.FindField(lazy.Path), lazy.Size)).Where(lazy => lazy.Item1 is not null))
                code.Line($"{RuntimeNames.LazyLayers}.Learn({layersName}.{field}, {printer.Print(size)});");
            var block = ComputeMembers.NeedsWorkspace(plan) ? WriteWorkspace() : null;
            WriteSteps();

            if (block is not null)
            {
                code.Line();
                code.Line($"this.{ComputeMembers.WorkspaceField}.Return({block});");
            }
        });
    }

    private void WriteSteps()
    {
        var depth = 0;
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            var step = plan.Steps[i];
            if (step is FlowStep { Flow: LoopStart } && depth++ == 0)
                DeclareSizesOfLoop(i);
            else if (step is FlowStep { Flow: LoopEnd } && --depth == 0)
                loopSizes.Clear();
            if (step is FlowStep { Flow: not Move } border)
            {
                flow.Write(border.Flow, bufferNames);
            }
            else
            {
                code.Line();
                Write(step);
            }
        }
    }

    /// <summary>Declares what calls in a loop need on the stack.</summary>
    private void DeclareSizesOfLoop(int start)
    {
        var writer = new KernelCallPrinter(code, face, printer, names, loopSizes);
        var depth = 0;
        for (var i = start; i < plan.Steps.Count; i++)
        {
            if (plan.Steps[i] is KernelStep kernel)
                writer.Declare(kernel);
            depth += plan.Steps[i] switch { FlowStep { Flow: LoopStart } => 1, FlowStep { Flow: LoopEnd } => -1, _ => 0 };
            if (depth == 0)
                return;
        }
    }

    /// <summary>The workspace on the stack where it is small, else a block of the model's; the block's name.</summary>
    private string WriteWorkspace()
    {
        var length = names.Claim(workspaceName + "Length");
        var block = names.Claim(workspaceName + "Block");
        code.Line();
        code.Line($"// {plan.Slots.Count} {(plan.Slots.Count == 1 ? "slot" : "slots")}, shared by results that are never needed at the same time; in floats.");
        for (var i = 0; i < plan.Slots.Count; i++)
            WriteSize(slotNames[i], plan.Slots[i].Offset);
        code.Line($"long {length} = {face.Printer(plan.Facts, wide: true).Print(plan.WorkspaceLength)};");
        code.Line($"{RuntimeNames.WorkspaceBlock}? {block} = null;");
        code.Line($"{RuntimeNames.Span}<float> {workspaceName} = {length} <= {RuntimeNames.Workspace}.StackLength");
        code.Line($"    ? stackalloc float[(int){length}]");
        code.Line($"    : this.{ComputeMembers.WorkspaceField}.Take({length}, out {block});");
        return block;
    }

    private void WriteSize(string name, Dim size) =>
        code.Line($"{(size.TryGetConstant(out _) ? "const " : "")}int {name} = {printer.Print(size)};");

    private void Write(PlanStep step)
    {
        switch (step)
        {
            case KernelStep kernel:
                WriteKernel(kernel);
                break;
            case ViewStep view:
                code.Line($"// {view.Operation}: {ShapeOf(view.Input)} -> {ShapeOf(view.Output)}, the same floats");
                break;
            case FlowStep { Flow: Move move } moved:
                code.Line($"// {ShapeOf(moved.Input)} -> {ShapeOf(moved.Output)}, a copy");
                var source = flow.Part(BufferOf(moved.Input, "value"), plan.Buffers[plan.ValueBuffers[moved.Output]].Length, move.FromPart);
                var target = flow.Part(BufferOf(moved.Output, "value"), plan.Buffers[plan.ValueBuffers[moved.Input]].Length, move.ToPart);
                code.Line($"{source}.CopyTo({target});");
                break;
            case CopyStep copy:
                var buffer = BufferOf(copy.Value, "value");
                code.Line($"// {face.Results[copy.Result]}: {ShapeOf(copy.Value)}");
                code.Line($"{buffer}.CopyTo({face.Results[copy.Result]});");
                break;
        }
    }

    private void WriteKernel(KernelStep step)
    {
        var inputs = string.Join(", ", step.Inputs.Select(ShapeOf));
        var outputs = string.Join(", ", step.Outputs.Select(ShapeOf));
        code.Line($"// {string.Join(", then ", step.Operations)}: {inputs} -> {outputs}");
        var name = BaseName(step.Operations[0]);
        var writer = new KernelCallPrinter(code, face, printer, names, loopSizes);
        var inputNames = step.Inputs.Select(value => value < 0 ? "default" : BufferOf(value, name)).ToList();
        var outputNames = step.Outputs.Select(value => BufferOf(value, name)).ToList();
        var scratchNames = step.Scratch.Select(index => NameOf(index, name + "Scratch")).ToList();
        writer.Write(step, inputNames, outputNames, scratchNames, layer => Held(layers.LayerField(layer), layer.Places));
    }

    /// <summary>A field of the holder of layers, or what it has at a place.</summary>
    private string Held(string field, EquatableArray<Dim> places) =>
        places.Count == 0 ? $"{layersName}.{field}" : $"{layersName}.{field}[{string.Join(", ", places.Select(printer.Print))}]";

    private string ShapeOf(int value) => value < 0 ? "none" : graph.Values[value].Shape.ToString();

    private string BufferOf(int value, string wish) => NameOf(plan.ValueBuffers[value], wish);

    /// <summary>The span over a buffer, declared where it is first named.</summary>
    private string NameOf(int index, string wish) => bufferNames[index] ??= plan.Buffers[index].Place switch
    {
        InputPlace input => face.Inputs[input.Index],
        ResultPlace result => face.Results[result.Index],
        WeightPlace weight => DeclareWeight(weight),
        SlotPlace slot => DeclareInSlot(plan.Buffers[index], slotNames[slot.Slot], wish),
        var other => throw new InvalidOperationException($"unexpected {other}"),
    };

    private string DeclareWeight(WeightPlace weight)
    {
        var name = names.Claim(weight.Path);
        code.Line($"var {name} = {RuntimeNames.Memory}.Read({Held(layers.WeightField(weight.Path), weight.Places)});");
        return name;
    }

    private string DeclareInSlot(PlanBuffer buffer, string slot, string wish)
    {
        var name = names.Claim(wish);
        var length = names.Claim(name + "Length");
        WriteSize(length, buffer.Length);
        if (buffer.ElementType == "float")
            code.Line($"var {name} = {workspaceName}.Slice({slot}, {length});");
        else
            code.Line($"var {name} = global::System.Runtime.InteropServices.MemoryMarshal.Cast<float, {buffer.ElementType}>({workspaceName}.Slice({slot})).Slice(0, {length});");

        return name;
    }

    /// <summary>What a step's result goes by: <c>conv1</c> for <c>conv1 Conv2d.Forward</c>, <c>relu</c> for <c>Relu</c>.</summary>
    private static string BaseName(string operation)
    {
        var first = operation.Split(' ')[0];
        return first.Any(char.IsLetter) ? char.ToLowerInvariant(first[0]) + first.Substring(1) : "value";
    }
}
