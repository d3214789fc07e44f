using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The member that prints the table of layers.</summary>
internal static class SummaryMember
{
    public static void Write(CodeWriter code, ModelScope scope)
    {
        Documentation.Summary(code, "The table of layers with the shapes of their outputs, their numbers of parameters and multiply-adds, and what memory the model takes.");
        code.Line("public string Summary() => global::ShapeGen.ModelSummary.Print(");
        code.Line($"    this, {Identifiers.Literal(scope.Model.Type.Name)},");
        code.Line("    [");
        foreach (var layer in scope.Model.Layers)
            code.Line($"        new({Identifiers.Literal(layer.Path)}, {Identifiers.Literal(layer.Type)}, {(layer.Output is { } output ? Identifiers.Literal(output) : "null")}, {SizeText.Literal(CostOf(layer.Path, scope))}),");
        code.Line("    ],");
        code.Line($"    new({SizeText.Literal(CostOf(null, scope))}, {SizeText.Literal(scope.Plan?.WorkspaceLength)}),");
        code.Line($"    {SizeText.Known(scope)});");
    }

    /// <summary>What a layer's calls cost, those of operations for null; null where the pass is not compiled or a call's cost is not known.</summary>
    private static Dim? CostOf(string? layer, ModelScope scope) => scope.Plan is null ? null : scope.Model.Forward!.Nodes
        .Where(node => node.Layer == layer)
        .Aggregate((Dim?)(Dim)0, (sum, node) => sum is null || node.MultiplyAdds is null ? null : sum + node.MultiplyAdds);
}
