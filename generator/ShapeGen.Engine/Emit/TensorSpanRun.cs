namespace ShapeGen.Engine;

/// <summary>The form of <c>Run</c> over the platform's tensor spans, whose shapes are checked once.</summary>
internal static class TensorSpanRun
{
    private const string MismatchMethod = Identifiers.Prefix + "SpanMismatch";

    public static IEnumerable<Action> Members(CodeWriter code, ModelScope scope)
    {
        if (scope.Mode is not (RunMode.Compiled or RunMode.Forwarded) || scope.DoorCheck is null || scope.Face is not { ResultType: not null } face || !face.IsFlat || !IsServed(face))
            yield break;

        yield return () => WriteRun(code, scope, face);
        yield return () => WriteMismatch(code, scope, face);
    }

    /// <summary>A tensor span is always there and has a dimension at least.</summary>
    private static bool IsServed(RunFace face) =>
        face.Signature.Inputs.All(input => !input.IsOptional)
        && face.Signature.Inputs.Concat(face.Signature.Outputs).All(tensor => face.Knows(tensor.Shape) && tensor.Shape.Items.Count > 0);

    private static void WriteRun(CodeWriter code, ModelScope scope, RunFace face)
    {
        Documentation.Summary(code, "Computes the forward pass from and into tensor spans, whose shapes are checked once; one that is not dense is copied.");
        for (var i = 0; i < face.Inputs.Count; i++)
            Documentation.Parameter(code, face.Inputs[i], face.Signature.Inputs[i].Shape.ToString());
        for (var i = 0; i < face.Results.Count; i++)
            Documentation.Parameter(code, face.Results[i], $"Receives {face.Signature.Outputs[i].Shape}; must not overlap with an input.");
        Documentation.Exception(code, RuntimeNames.ShapeException, "A shape does not fit the contract.");
        Documentation.Exception(code, "global::System.ArgumentException", "A result's shape is not that of the result.");
        code.Line("[global::System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]");
        code.Block($"public void Run({string.Join(", ", InputParameters(face).Concat(ResultParameters(face)))})", () =>
        {
            scope.DoorCheck!.Write(code, $"this.{MismatchMethod}({string.Join(", ", face.Inputs)})");
            WriteCall(code, face);
        });
    }

    private static void WriteCall(CodeWriter code, RunFace face)
    {
        var names = face.NewScope();
        var printer = face.Printer(ShapeGen.Shapes.Facts.None);
        var targets = new List<(string Memory, string Copy, string Result)>();
        for (var i = 0; i < face.Results.Count; i++)
        {
            var (result, shape) = (face.Results[i], face.Signature.Outputs[i].Shape);
            var (memory, copy) = (names.Claim(result + "Memory"), names.Claim(result + "Copy"));
            code.Line($"{RuntimeNames.Door}.CheckResult({Identifiers.Literal(result.TrimStart('@'))}, {Identifiers.Literal(shape.ToString())}, {ShapePrinter.Collection(shape, face, printer)}, {result}.Lengths);");
            code.Line($"var {memory} = {RuntimeNames.Memory}.Target({result}, out var {copy});");
            targets.Add((memory, copy, result));
        }

        var inputs = face.Inputs.Select(input => $"{RuntimeNames.Memory}.Read({input})");
        code.Line($"this.Run({string.Join(", ", inputs.Concat(targets.Select(target => target.Memory)).Concat(face.Sizes.Select(size => size.Name)))});");
        foreach (var (_, copy, result) in targets)
            code.Line($"{RuntimeNames.Memory}.CopyBack({copy}, {result});");
    }

    private static void WriteMismatch(CodeWriter code, ModelScope scope, RunFace face)
    {
        Documentation.Summary(code, "What the contract says of tensor spans that do not fit.");
        var inputs = face.Inputs.Zip(face.Signature.Inputs, (name, input) => $"{RuntimeNames.Door}.Input({Identifiers.Literal(input.Name)}, {name}.Lengths)");
        code.Line($"private {RuntimeNames.ShapeException} {MismatchMethod}({string.Join(", ", InputParameters(face))}) => {RuntimeNames.Door}.Mismatch(");
        code.Line($"    {Identifiers.Literal(scope.Operation)},");
        code.Line($"    {Identifiers.Literal(face.Signature.Contract)},");
        code.Line($"    [{string.Join(", ", inputs)}],");
        code.Line($"    [{string.Join(", ", RequirementCheck.ConstructorSizes(face))}]);");
    }

    private static IEnumerable<string> InputParameters(RunFace face) =>
        face.Signature.Inputs.Zip(face.Inputs, (input, name) => $"{RuntimeNames.ReadOnlyTensorSpan}<{input.ElementType}> {name}");

    private static IEnumerable<string> ResultParameters(RunFace face) =>
        face.Signature.Outputs.Zip(face.Results, (output, name) => $"{RuntimeNames.TensorSpan}<{output.ElementType}> {name}");
}
