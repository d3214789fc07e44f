namespace ShapeGen.Engine;

/// <summary>The member that writes the model as an ONNX file.</summary>
internal static class OnnxMember
{
    private const string Method = "ExportOnnx";

    public static IEnumerable<Action> All(CodeWriter code, ModelScope scope)
    {
        if (scope.Face is not null && !scope.HasMember(Method))
            yield return () => Write(code, scope);
    }

    private static void Write(CodeWriter code, ModelScope scope)
    {
        var body = scope.Plan is null ? null : new OnnxBody(scope);
        Documentation.Summary(code, "Writes the model with its weights as an ONNX file (opset 18); a size that the caller determines is a dimension of its name. Optional inputs are left out.");
        Documentation.Parameter(code, "stream", "What is written to.");
        Documentation.Exception(code, "global::System.NotSupportedException", "Something in the model has no form in ONNX; the message names it.");
        if (scope.Model.Error is not null)
            Documentation.Exception(code, RuntimeNames.ShapeException, "Always: the model has a shape error.");
        code.Block($"public void {Method}(global::System.IO.Stream stream)", () =>
        {
            if ((scope.Throw ?? NotSupported(body?.Obstacle is { } obstacle ? $"{scope.Model.Type.Name} cannot be exported: {obstacle}" : body is null ? scope.NotCompiled("exported") : null)) is { } error)
                code.Line(error);
            else
                code.Lines("", body!.Statements);
        });
    }

    private static string? NotSupported(string? why) => why is null ? null : $"throw new global::System.NotSupportedException({Identifiers.Literal(why)});";
}
