namespace ShapeGen.Engine;

/// <summary>Lets a kernel write over its first input where that is not needed afterwards.</summary>
internal static class InPlace
{
    public static void Apply(ForwardGraph graph, IReadOnlyList<PlanStep> steps, Aliases aliases)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is KernelStep { Kernel.InPlace: true, Inputs.Count: > 0, Outputs.Count: > 0 } step && CanOverwrite(graph, steps, i, step, aliases))
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
            && !steps.Skip(index + 1).OfType<KernelStep>().Any(later => later.Inputs.Any(IsInput));
    }

    private static bool IsSameSize(GraphValue left, GraphValue right) =>
        left.ElementType == right.ElementType && ElementCount.Of(left.Shape).Equals(ElementCount.Of(right.Shape));
}
