namespace ShapeGen.Engine;

/// <summary>Turns the nodes of a graph into steps; a function of each float becomes part of the kernel before it where that can apply it.</summary>
internal static class Fusion
{
    public static List<PlanStep> Apply(ForwardGraph graph, Aliases aliases)
    {
        var uses = CountUses(graph);
        var steps = new List<PlanStep>();
        foreach (var node in graph.Nodes)
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
            else if (node.Pointwise is not null && FindProducer(node, steps, uses) is var producer and >= 0)
            {
                steps[producer] = Fuse((KernelStep)steps[producer], node);
                aliases.Join(node.Outputs[0], node.Inputs[0]);
            }
            else
            {
                steps.Add(new KernelStep(new([node.Operation]), node.Kernel, node.Inputs, node.Outputs, node.Pointwise, default));
            }
        }

        return steps;
    }

    private static int First(EquatableArray<int> values) => values.Count > 0 ? values[0] : -1;

    private static int[] CountUses(ForwardGraph graph)
    {
        var uses = new int[graph.Values.Count];
        foreach (var value in graph.Nodes.SelectMany(node => node.Inputs).Concat(graph.Results))
        {
            if (value >= 0)
                uses[value]++;
        }

        return uses;
    }

    /// <summary>The step that can apply the node's function, views between them left out; -1 where there is none.</summary>
    private static int FindProducer(GraphNode node, List<PlanStep> steps, int[] uses)
    {
        if (node.Inputs.Count != 1 || node.Outputs.Count != 1)
            return -1;

        var value = node.Inputs[0];
        for (var i = steps.Count - 1; i >= 0 && uses[value] == 1; i--)
        {
            if (steps[i] is FlowStep { Flow.IsBorder: true })
                return -1;
            if (steps[i] is ViewStep view && view.Output == value)
                value = view.Input;
            else if (steps[i] is KernelStep kernel && kernel.Outputs.Contains(value))
                return CanApplyFunction(kernel) ? i : -1;
        }

        return -1;
    }

    private static bool CanApplyFunction(KernelStep step) =>
        step.Function is null && step.Outputs.Count == 1 && step.Kernel.Arguments.Any(argument => argument is ActivationArgument);

    private static KernelStep Fuse(KernelStep producer, GraphNode node) =>
        producer with { Operations = new(producer.Operations.Append(node.Operation)), Function = node.Pointwise };
}
