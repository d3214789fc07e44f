namespace ShapeGen.Engine;

/// <summary>The private members of a compiled model: the forward pass itself and what it needs.</summary>
internal static class ComputeMembers
{
    /// <summary>The method that computes the forward pass.</summary>
    public const string Method = Identifiers.Prefix + "Compute";

    /// <summary>The field with the memory for intermediate results.</summary>
    public const string WorkspaceField = Identifiers.Prefix + "Workspace";

    /// <summary>All of them; the sizes are there for models that hold this one, whether or not it computes.</summary>
    public static IEnumerable<Action> All(CodeWriter code, ModelScope scope)
    {
        var sizes = scope.Face?.Signature.Sizes.Select(size => (Action)(() => WriteSize(code, size))) ?? [];
        return scope.ComputesCalls ? Computing(code, scope).Concat(sizes) : sizes;
    }

    private static IEnumerable<Action> Computing(CodeWriter code, ModelScope scope)
    {
        foreach (var write in RequirementCheck.Members(code, scope))
            yield return write;

        if (scope.Mode == RunMode.Compiled)
        {
            var layers = scope.Layers!;
            yield return () => new ComputeBody(code, scope, layers).Write();
            if (NeedsWorkspace(scope.Plan!))
                yield return () => code.Line($"private readonly {RuntimeNames.Workspace} {WorkspaceField} = new();");
            if (!layers.IsEmpty)
                yield return () => layers.Write(code);
        }

        yield return () => WeightGateMember.Write(code);
    }

    /// <summary>A size that the constructor determined; what was searched for is kept, for it cannot change.</summary>
    private static void WriteSize(CodeWriter code, SizeSource size)
    {
        var property = RunFace.SizeProperty(size.Symbol);
        if (size.IsSearched)
        {
            code.Line($"private int? {property}Once;");
            code.Line();
        }

        code.Line(size.IsSearched ? $"internal int {property} => this.{property}Once ??= {size.Expression};" : $"internal int {property} => {size.Expression};");
    }

    public static bool NeedsWorkspace(Plan plan) => !plan.WorkspaceLength.Equals(0);
}
