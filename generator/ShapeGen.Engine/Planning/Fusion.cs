namespace ShapeGen.Engine;

/// <summary>
/// Turns the nodes of a graph into steps. What a kernel can do with its result (normalise it, add to it, apply a function to it) becomes part
/// of it where nothing else needs the result as it was.
/// </summary>
internal sealed class Fusion
{
    private readonly ForwardGraph graph;
    private readonly Aliases aliases;
    private readonly int[] uses;
    private readonly List<PlanStep> steps = [];

    private Fusion(ForwardGraph graph, Aliases aliases)
    {
        (this.graph, this.aliases) = (graph, aliases);
        uses = new int[graph.Values.Count];
        foreach (var value in graph.Nodes.SelectMany(node => node.Inputs).Concat(graph.Results))
        {
            if (value >= 0)
                uses[value]++;
        }
    }

    public static List<PlanStep> Apply(ForwardGraph graph, Aliases aliases)
    {
        var fusion = new Fusion(graph, aliases);
        foreach (var node in graph.Nodes)
            fusion.Add(node);
        return fusion.steps;
    }

    private void Add(GraphNode node)
    {
        if (node.Flow is { } flow)
        {
            steps.Add(new FlowStep(flow, First(node.Inputs), First(node.Outputs)));
        }
        else if (node.Kernel is null)
        {
            steps.Add(new ViewStep(node.Operation, node.Inputs[0], node.Outputs[0]));
            aliases.Join(node.Outputs[0], node.Inputs[0]);
        }
        else if (!TryFunction(node) && !TryNormalisation(node) && !TryAddition(node))
        {
            steps.Add(new KernelStep(new([node.Operation]), node.Kernel, node.Inputs, node.Outputs, node.Pointwise, default));
        }
    }

    private static int First(EquatableArray<int> values) => values.Count > 0 ? values[0] : -1;

    private bool TryFunction(GraphNode node)
    {
        if (node.Pointwise is null || node.Inputs.Count != 1 || node.Outputs.Count != 1)
            return false;

        var producer = FindProducer(node.Inputs[0], throughViews: true);
        if (producer < 0 || !Kernel(producer).Kernel.Arguments.Any(argument => argument is ActivationArgument or EpilogueArgument))
            return false;

        Fuse(producer, node, node.Inputs[0], Kernel(producer) with { Function = node.Pointwise });
        return true;
    }

    private bool TryNormalisation(GraphNode node)
    {
        if (node.Kernel!.Part != EpiloguePart.Normalisation || node.Inputs.Count != 1 || node.Outputs.Count != 1)
            return false;

        var producer = FindProducer(node.Inputs[0], throughViews: false);
        if (producer < 0 || !HasEpilogue(producer) || Kernel(producer).Normalisation is not null)
            return false;

        Fuse(producer, node, node.Inputs[0], Kernel(producer) with { Normalisation = node.Kernel.Arguments.OfType<LayerArgument>().First() });
        return true;
    }

    private bool TryAddition(GraphNode node) =>
        node.Kernel!.Part == EpiloguePart.Addition
            && node.Inputs.Count == 2
            && node.Inputs.All(input => input >= 0 && graph.Values[input].Shape.Equals(graph.Values[node.Outputs[0]].Shape))
            && (TryAddition(node, node.Inputs[0], node.Inputs[1]) || TryAddition(node, node.Inputs[1], node.Inputs[0]));

    /// <summary>The producer of a sum adds the other value, if that is computed before.</summary>
    private bool TryAddition(GraphNode node, int sum, int addend)
    {
        var producer = FindProducer(sum, throughViews: true);
        if (producer < 0 || !HasEpilogue(producer) || IndexOfLastWrite(addend) >= producer)
            return false;

        var step = Kernel(producer);
        Fuse(producer, node, sum, step with { Inputs = new(step.Inputs.Append(addend)), Addend = step.Inputs.Count });
        return true;
    }

    private KernelStep Kernel(int step) => (KernelStep)steps[step];

    private bool HasEpilogue(int step) => Kernel(step).Addend < 0 && Kernel(step).Kernel.Arguments.Any(argument => argument is EpilogueArgument);

    private void Fuse(int producer, GraphNode node, int value, KernelStep step)
    {
        steps[producer] = step with { Operations = new(step.Operations.Append(node.Operation)) };
        aliases.Join(node.Outputs[0], value);
    }

    /// <summary>The step that computes a value which nothing else needs, and applies no function yet; -1 where there is none.</summary>
    private int FindProducer(int value, bool throughViews)
    {
        for (var i = steps.Count - 1; i >= 0 && uses[value] == 1; i--)
        {
            if (steps[i] is FlowStep { Flow.IsBorder: true })
                return -1;
            if (steps[i] is ViewStep view && view.Output == value)
            {
                if (!throughViews)
                    return -1;
                value = view.Input;
            }
            else if (steps[i] is KernelStep { Outputs.Count: 1 } kernel && IsIn(value, kernel))
            {
                return kernel.Function is null ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>True where the step's result, after all that has become part of it, is the value.</summary>
    private bool IsIn(int value, KernelStep step) => step.Outputs[0] == value || (IsFused(step) && aliases.RootOf(step.Outputs[0]) == aliases.RootOf(value));

    private static bool IsFused(KernelStep step) => step.Operations.Count > 1;

    private int IndexOfLastWrite(int value)
    {
        var root = aliases.RootOf(value);
        return steps.FindLastIndex(step => step.Written().Any(output => output >= 0 && aliases.RootOf(output) == root));
    }
}
