namespace ShapeGen.Engine;

/// <summary>Lets a kernel write over its first input where that is not needed afterwards.</summary>
internal static class InPlace
{
    public static void Apply(ForwardGraph graph, IReadOnlyList<PlanStep> steps, Aliases aliases)
    {
        var regions = Regions(steps);
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is KernelStep { Kernel.InPlace: true, Inputs.Count: > 0, Outputs.Count: > 0 } step
                && CanOverwrite(graph, steps, i, step, aliases)
                && IsMadeIn(regions[i], step.Inputs[0], steps, regions, aliases))
                aliases.Join(step.Outputs[0], step.Inputs[0]);
        }
    }

    private static bool CanOverwrite(ForwardGraph graph, IReadOnlyList<PlanStep> steps, int index, KernelStep step, Aliases aliases)
    {
        var input = step.Inputs[0];
        if (input < 0 || !IsSameSize(graph.Values[input], graph.Values[step.Outputs[0]]))
            return false;

        var root = aliases.RootOf(input);
        bool IsInput(int value) => value >= 0 && aliases.RootOf(value) == root;
        return !aliases.Given.Any(IsInput)
            && !graph.Results.Any(IsInput)
            && !step.Inputs.Skip(1).Any(IsInput)
            && !steps.Skip(index + 1).Any(later => InputsOf(later).Any(IsInput));
    }

    /// <summary>True where all that is written to the memory is written in that region: nothing else is lost with it.</summary>
    private static bool IsMadeIn(int region, int value, IReadOnlyList<PlanStep> steps, IReadOnlyList<int> regions, Aliases aliases)
    {
        var root = aliases.RootOf(value);
        return Enumerable.Range(0, steps.Count).All(i => regions[i] == region || !steps[i].Written().Any(output => output >= 0 && aliases.RootOf(output) == root));
    }

    private static IEnumerable<int> InputsOf(PlanStep step) => step switch
    {
        KernelStep kernel => kernel.Inputs,
        FlowStep flow => [flow.Input],
        _ => [],
    };

    /// <summary>For each step the number of the body of a loop or choice in which it stands.</summary>
    private static List<int> Regions(IReadOnlyList<PlanStep> steps)
    {
        var regions = new List<int>();
        var open = new Stack<int>([0]);
        var next = 1;
        foreach (var flow in steps.Select(step => (step as FlowStep)?.Flow))
        {
            if (flow is LoopEnd or ChoiceEnd or ChoiceElse)
                open.Pop();
            if (flow is LoopStart or ChoiceStart or ChoiceElse)
                open.Push(next++);
            regions.Add(open.Peek());
        }

        return regions;
    }

    private static bool IsSameSize(GraphValue left, GraphValue right) =>
        left.ElementType == right.ElementType && ElementCount.Of(left.Shape).Equals(ElementCount.Of(right.Shape));
}
