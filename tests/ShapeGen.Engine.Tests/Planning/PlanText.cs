namespace ShapeGen.Engine.Tests;

/// <summary>Writes plans so that a test can compare them at a glance.</summary>
internal static class PlanText
{
    /// <summary>Each step in a line: <c>a, Relu: input 0 -> slot 0 (scratch slot 1)</c>.</summary>
    public static IEnumerable<string> Steps(Plan plan) => plan.Steps.Select(step => step switch
    {
        KernelStep kernel => $"{string.Join(", ", kernel.Operations)}: {Places(plan, kernel.Inputs)} -> {Places(plan, kernel.Outputs)}{Scratch(plan, kernel)}",
        ViewStep view => $"{view.Operation}: {Places(plan, [view.Input])} -> {Places(plan, [view.Output])}",
        CopyStep copy => $"copy {Places(plan, [copy.Value])} -> result {copy.Result}",
        _ => step.ToString(),
    });

    private static string Scratch(Plan plan, KernelStep step) =>
        string.Concat(step.Scratch.Select(buffer => $" (scratch {Text(plan.Buffers[buffer].Place)})"));

    private static string Places(Plan plan, IEnumerable<int> values) =>
        string.Join(", ", values.Select(value => value < 0 ? "absent" : Text(plan.Buffers[plan.ValueBuffers[value]].Place)));

    private static string Text(Place place) => place switch
    {
        InputPlace input => $"input {input.Index}",
        ResultPlace result => $"result {result.Index}",
        WeightPlace weight => $"weight {weight.Path}",
        SlotPlace slot => $"slot {slot.Slot}",
        _ => place.ToString(),
    };
}
