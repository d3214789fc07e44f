using System.Reflection;
using ShapeGen.Shapes;

namespace ShapeGen.Golden.Tests;

/// <summary>What the contracts say of a case, without a call.</summary>
internal static class ContractVerdict
{
    /// <summary>The shapes of the outputs, or <c>constructor</c> or <c>forward</c>.</summary>
    public static string Of(GoldenCase golden)
    {
        var inputs = golden.Inputs.Select(ShapeOf).ToArray();
        if (golden.Operation is { } name)
        {
            var operation = GoldenOperations.Get(name);
            return Of(operation.ContractFor(inputs.Length), operation.TakesList ? [new ListInput(inputs)] : inputs, operation.Scope(golden.Arguments));
        }

        var layer = GoldenLayers.Get(golden.Layer!);
        var scope = GoldenLayers.Scope(layer, golden.Arguments);
        if (layer.GetCustomAttributes<RequiresAttribute>().Any(attribute => !Holds(attribute.Condition, scope)))
            return "constructor";
        var contract = GoldenLayers.Forward(layer).GetCustomAttribute<ShapeAttribute>()!.Contract;
        var places = Contract.Parse(contract).InputCount;
        return Of(contract, [.. inputs, .. Enumerable.Repeat(ContractInput.Absent, places - inputs.Length)], scope);
    }

    public static string Text(IEnumerable<nint[]> shapes) => string.Join(" ", shapes.Select(shape => $"({string.Join(", ", shape)})"));

    private static string Of(string contract, ContractInput[] inputs, Dictionary<string, Value> scope)
    {
        var outcome = Contract.Parse(contract).Apply(inputs, scope, Facts.None);
        return outcome.Failure is not null ? "forward" : string.Join(" ", outcome.Outputs.SelectMany(Shapes));
    }

    private static bool Holds(string condition, Dictionary<string, Value> scope) =>
        Facts.None.Decide(((BooleanValue)Expression.Parse(condition).Evaluate(scope, Facts.None)).Condition).Kind == VerdictKind.Proven;

    private static IEnumerable<Shape> Shapes(ContractInput output) =>
        output is ListInput list ? list.Items.SelectMany(Shapes) : [((ShapeInput)output).Shape];

    private static ContractInput ShapeOf(nint[] sizes) => Shape.Of(sizes.Select(size => Dim.Constant(size)));
}
