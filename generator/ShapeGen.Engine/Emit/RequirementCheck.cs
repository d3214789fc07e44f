using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The check of what must hold of the sizes: each is at least 1, and what the compiled forward pass requires.</summary>
internal static class RequirementCheck
{
    private const string Method = Identifiers.Prefix + "Require";

    /// <summary>The statement that checks, or null where nothing is required.</summary>
    public static string? Call(ModelScope scope) =>
        scope.Mode == RunMode.Compiled && (scope.Plan!.Requirements.Count > 0 || scope.Face!.Sizes.Count > 0) ? $"this.{Method}({string.Join(", ", scope.Face!.Sizes.Select(size => size.Name))});" : null;

    public static IEnumerable<Action> Members(CodeWriter code, ModelScope scope)
    {
        if (Call(scope) is not null)
            yield return () => Write(code, scope, scope.Face!);
    }

    /// <summary>The sizes that the constructor determined, for a message.</summary>
    public static IEnumerable<string> ConstructorSizes(RunFace face) =>
        face.Signature.Sizes.Select(size => Pair(size.Symbol.Name, "this." + RunFace.SizeProperty(size.Symbol)));

    private static void Write(CodeWriter code, ModelScope scope, RunFace face)
    {
        Documentation.Summary(code, "Throws where the sizes do not meet what the forward pass requires of them.");
        code.Block($"private void {Method}({string.Join(", ", face.Sizes.Select(size => size.Declaration))})", () =>
        {
            code.Lines("", face.PackProducts());
            foreach (var size in face.Sizes)
                WriteCheck(code, scope, $"{size.Value} >= 1", $"{size.Name.TrimStart('@')} >= 1", [Pair(size.Name.TrimStart('@'), size.Value)]);

            var printer = face.Printer(Facts.None, wide: true);
            foreach (var requirement in scope.Plan!.Requirements)
            {
                var sizes = ConditionPrinter.Symbols(requirement, face.IsFlag)!.Distinct().Select(symbol => Pair(symbol.Name, face.NameOf(symbol)));
                WriteCheck(code, scope, ConditionPrinter.Print(requirement, printer), requirement.ToString(), sizes);
            }
        });
    }

    /// <summary>The statement that throws where the condition does not hold.</summary>
    public static void WriteCheck(CodeWriter code, ModelScope scope, string condition, string requirement, IEnumerable<string> sizes)
    {
        code.Line($"if (!({condition}))");
        code.Line($"    throw {RuntimeNames.Door}.Requirement({Identifiers.Literal(scope.Operation)}, {Identifiers.Literal(requirement)}, [{string.Join(", ", sizes)}]);");
    }

    private static string Pair(string name, string value) => $"({Identifiers.Literal(name)}, {value})";
}
