namespace ShapeGen.Engine;

/// <summary>The values that steps have to do with.</summary>
internal static class StepValues
{
    /// <summary>What a step computes or copies to; -1 for nothing.</summary>
    public static IEnumerable<int> Written(this PlanStep step) => step switch
    {
        KernelStep kernel => kernel.Outputs,
        FlowStep flow => [flow.Output],
        _ => [],
    };
}
