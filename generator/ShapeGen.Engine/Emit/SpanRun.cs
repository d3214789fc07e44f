using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The form of <c>Run</c> over the caller's memory.</summary>
internal static class SpanRun
{
    public static IEnumerable<Action> Members(CodeWriter code, ModelScope scope)
    {
        if (scope.Face is { ResultType: not null, IsFlat: true } face && HasKnownShapes(face))
            yield return () => Write(code, scope, face);
    }

    private static bool HasKnownShapes(RunFace face) =>
        face.Signature.Inputs.Concat(face.Signature.Outputs).All(tensor => face.Knows(tensor.Shape));

    private static void Write(CodeWriter code, ModelScope scope, RunFace face)
    {
        Documentation.Summary(code, scope.Mode switch
        {
            RunMode.Compiled => "Computes the forward pass, compiled for its shapes, from memory into memory. Allocates nothing once its workspace is there.",
            RunMode.Broken => RunDocumentation.Broken,
            _ => $"Computes the forward pass by calling {face.Signature.Method} as it is written, on copies of the inputs.",
        });
        RunDocumentation.Write(code, scope, face, withSizes: true);
        ContractAttributes.WriteOnSpans(code, face);
        code.Block($"public void Run({Parameters(face)})", () =>
        {
            if (scope.Throw is { } error)
            {
                code.Line(error);
                return;
            }

            WriteChecks(code, scope, face);
            if (scope.Mode == RunMode.Compiled)
                code.Line($"this.{ComputeMembers.Method}({Arguments(face)});");
            else
                WriteForward(code, scope, face);
        });
    }

    /// <summary>The parameters of the form, and of the method that computes.</summary>
    public static string Parameters(RunFace face) => string.Join(", ", face.Signature.Inputs
        .Zip(face.Inputs, (input, name) => $"{RuntimeNames.ReadOnlySpan}<{input.ElementType}> {name}")
        .Concat(face.Signature.Outputs.Zip(face.Results, (output, name) => $"{RuntimeNames.Span}<{output.ElementType}> {name}"))
        .Concat(face.Sizes.Select(size => size.Declaration))
        .Concat(face.Scalars.Select(scalar => scalar.TypeAndName)));

    private static string Arguments(RunFace face) =>
        string.Join(", ", face.Inputs.Concat(face.Results).Concat(face.Sizes.Select(size => size.Name)));

    private static void WriteChecks(CodeWriter code, ModelScope scope, RunFace face)
    {
        code.Lines("", face.PackProducts());
        if (RequirementCheck.Call(scope) is { } requirements)
            code.Line(requirements);

        var printer = face.Printer(scope.Plan?.Facts ?? Facts.None, wide: true);
        for (var i = 0; i < face.Inputs.Count; i++)
            WriteLengthCheck(code, face.Inputs[i], face.Signature.Inputs[i], printer);
        for (var i = 0; i < face.Results.Count; i++)
            WriteLengthCheck(code, face.Results[i], face.Signature.Outputs[i], printer);
        foreach (var (input, result) in OverlappingPairs(face))
        {
            code.Line($"if ({RuntimeNames.Door}.Overlaps({input}, {result}))");
            code.Line($"    throw {RuntimeNames.Door}.Overlap({NameLiteral(input)}, {NameLiteral(result)});");
        }
    }

    private static void WriteLengthCheck(CodeWriter code, string name, SignatureTensor tensor, DimPrinter printer)
    {
        var length = printer.Print(ElementCount.Of(tensor.Shape));
        code.Line($"if ({(tensor.IsOptional ? $"{name}.Length != 0 && " : "")}{name}.Length != {length})");
        code.Line($"    throw {RuntimeNames.Door}.WrongLength({NameLiteral(name)}, {Identifiers.Literal(tensor.Shape.ToString())}, {length}, {name}.Length);");
    }

    private static IEnumerable<(string Input, string Result)> OverlappingPairs(RunFace face) =>
        from input in face.Signature.Inputs.Zip(face.Inputs, (tensor, name) => (Name: name, tensor.ElementType))
        from result in face.Signature.Outputs.Zip(face.Results, (tensor, name) => (Name: name, tensor.ElementType))
        where input.ElementType == result.ElementType
        select (input.Name, result.Name);

    private static string NameLiteral(string name) => Identifiers.Literal(name.TrimStart('@'));

    private static void WriteForward(CodeWriter code, ModelScope scope, RunFace face)
    {
        CallScope.Write(code, scope, face.NewScope());
        var printer = face.Printer(Facts.None);
        var results = face.NewScope().Claim("results");
        var inputs = face.Signature.Inputs.Zip(face.Inputs, (input, name) =>
        {
            var copy = $"{RuntimeNames.Memory}.Copy({name}, {ShapePrinter.Collection(input.Shape, face, printer)})";
            return input.IsOptional ? $"({name}.Length == 0 ? null : {copy})" : copy;
        }).ToList();
        var arguments = face.Arguments(i => inputs[i], i => $"{face.Inputs[i]}.Length == 0");
        code.Line($"var {results} = this.{Identifiers.Escape(face.Signature.Method)}({string.Join(", ", arguments)});");
        foreach (var (leaf, i) in face.ResultType!.Leaves().Select((leaf, i) => (leaf, i)))
        {
            code.Line(leaf.Type.IsScalar
                ? $"{face.Results[i]}[0] = {results}{leaf.Path};"
                : $"{RuntimeNames.Memory}.CopyTo({results}{leaf.Path}, {face.Results[i]});");
        }
    }
}
