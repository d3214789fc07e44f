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
        code.Line(scope.Model.Tracked is { Total: > 0 } share
            ? $"    {SizeText.Known(scope)},"
            : $"    {SizeText.Known(scope)});");
        if (scope.Model.Tracked is { Total: > 0 } tracked)
            code.Line($"    {Identifiers.Literal(Messages.DescribeShare(tracked.Known, tracked.Total, tracked.Lost))});");
    }

    /// <summary>What a layer's calls cost, those of operations for null; null where the pass is not compiled or what is carried out is not known.</summary>
    private static Dim? CostOf(string? layer, ModelScope scope)
    {
        if (scope.Plan is null)
            return null;

        Dim sum = 0;
        var place = new FlowPlace();
        foreach (var node in scope.Model.Forward!.Nodes)
        {
            place.Enter(node.Flow);
            if (node.Flow is not null || node.Layer != layer)
                continue;
            if (node.MultiplyAdds is not { } once || place.Times(once) is not { } cost)
                return null;
            sum += cost;
        }

        return sum;
    }
}
