namespace ShapeGen.Engine;

/// <summary>The form of <c>Run</c> for tensors, which checks their shapes once.</summary>
internal static class TensorRun
{
    private const string MismatchMethod = Identifiers.Prefix + "Mismatch";

    public static IEnumerable<Action> Members(CodeWriter code, ModelScope scope)
    {
        if (scope.Face is not { } face)
            yield break;

        yield return () => WriteRun(code, scope, face);
        if (scope.Mode != RunMode.Broken && scope.DoorCheck is not null)
            yield return () => WriteMismatch(code, scope, face);
    }

    private static void WriteRun(CodeWriter code, ModelScope scope, RunFace face)
    {
        Documentation.Summary(code, scope.Mode switch
        {
            RunMode.Compiled => "Computes the forward pass, compiled for its shapes, which are checked once.",
            RunMode.Broken => RunDocumentation.Broken,
            _ => $"Computes the forward pass by calling {face.Signature.Method} as it is written.",
        });
        RunDocumentation.Write(code, scope, face, withSizes: false);
        ContractAttributes.WriteOnTensors(code, face);
        var accessibility = face.IsFlat ? "public" : face.Signature.Accessibility;
        var parameters = string.Join(", ", face.Parameters.Select(parameter => parameter.Declaration));
        code.Block($"{accessibility} {face.Signature.ReturnType} Run({parameters})", () =>
        {
            if (scope.Throw is { } error)
                code.Line(error);
            else
                WriteBody(code, scope, face);
        });
    }

    private static void WriteBody(CodeWriter code, ModelScope scope, RunFace face)
    {
        if (face.IsPlain)
            WriteInputs(code, face);
        scope.DoorCheck?.Write(code, $"this.{MismatchMethod}({string.Join(", ", face.Inputs)})");
        if (scope.Mode == RunMode.Compiled)
            WriteCompiled(code, scope, face);
        else
            WriteForward(code, scope, face);
    }

    private static void WriteForward(CodeWriter code, ModelScope scope, RunFace face)
    {
        CallScope.Write(code, scope, face.NewScope());
        code.Line($"return this.{Identifiers.Escape(face.Signature.Method)}({string.Join(", ", face.Parameters.Select(parameter => parameter.Name))});");
    }

    /// <summary>Gives each tensor within the parameters a name, and refuses null where one must be given.</summary>
    private static void WriteInputs(CodeWriter code, RunFace face)
    {
        var tensors = face.Parameters.SelectMany(parameter => parameter.Tensors().Select(tensor => (parameter.IsTuple, Tensor: tensor))).ToList();
        for (var i = 0; i < tensors.Count; i++)
        {
            if (tensors[i].IsTuple)
                code.Line($"var {face.Inputs[i]} = {tensors[i].Tensor};");
            if (!face.Signature.Inputs[i].IsOptional)
                code.Line($"global::System.ArgumentNullException.ThrowIfNull({face.Inputs[i]});");
        }
    }

    private static void WriteCompiled(CodeWriter code, ModelScope scope, RunFace face)
    {
        if (RequirementCheck.Call(scope) is { } requirements)
            code.Line(requirements);
        foreach (var size in face.NamedScalars)
            RequirementCheck.WriteCheck(code, scope, $"{size.Name} >= 1", $"{size.Name.TrimStart('@')} >= 1", []);

        var printer = face.Printer(scope.Plan!.Facts);
        var leaves = face.ResultType!.Leaves().Select(leaf => leaf.Type).ToList();
        for (var i = 0; i < leaves.Count; i++)
        {
            var output = face.Signature.Outputs[i];
            code.Line(leaves[i].IsScalar
                ? $"{RuntimeNames.Span}<float> {face.Results[i]} = stackalloc float[1];"
                : $"var {face.Results[i]} = {RuntimeNames.Memory}.Create<{output.ElementType}>({ShapePrinter.Collection(output.Shape, face, printer)});");
        }

        var inputs = face.Inputs.Select(name => $"{RuntimeNames.Memory}.Read({name})");
        var results = leaves.Select((leaf, i) => leaf.IsScalar ? face.Results[i] : $"{RuntimeNames.Memory}.Write({face.Results[i]})");
        code.Line($"this.{ComputeMembers.Method}({string.Join(", ", inputs.Concat(results).Concat(face.Sizes.Select(size => size.Name)).Concat(face.Scalars.Select(scalar => scalar.Name)))});");
        code.Line($"return {face.ResultType.Compose(leaves.Select((leaf, i) => leaf.IsScalar ? face.Results[i] + "[0]" : face.Results[i]), withNames: false)};");
    }

    private static void WriteMismatch(CodeWriter code, ModelScope scope, RunFace face)
    {
        Documentation.Summary(code, "What the contract says of inputs that do not fit.");
        var parameters = face.Signature.Inputs.Zip(face.Inputs, (input, name) => $"{RuntimeNames.Tensor}<{input.ElementType}>? {name}");
        var inputs = face.Inputs.Zip(face.Signature.Inputs, (name, input) => $"{RuntimeNames.Door}.Input({Identifiers.Literal(input.Name)}, {name})");
        code.Line($"private {RuntimeNames.ShapeException} {MismatchMethod}({string.Join(", ", parameters)}) => {RuntimeNames.Door}.Mismatch(");
        code.Line($"    {Identifiers.Literal(scope.Operation)},");
        code.Line($"    {Identifiers.Literal(face.Signature.Contract)},");
        code.Line($"    [{string.Join(", ", inputs)}],");
        code.Line($"    [{string.Join(", ", RequirementCheck.ConstructorSizes(face))}]);");
    }
}
