namespace ShapeGen.Engine;

/// <summary>The attributes by which the generated part says to those who use the model what it wants of sizes.</summary>
internal static class ContractAttributes
{
    /// <summary>What the constructor's arguments and the forward method's inputs must meet beyond what is written.</summary>
    public static void WriteOnClass(CodeWriter code, ModelGraph model)
    {
        foreach (var requirement in model.InferredRequirements)
            code.Line($"[{RuntimeNames.InferredRequirement}({Identifiers.Literal(requirement)})]");
        if (model.Signature is { InferredConditions.Count: > 0 } signature)
            code.Line($"[{RuntimeNames.EffectiveContract}({Identifiers.Literal(signature.Method)}, {Identifiers.Literal(signature.EffectiveContract)})]");
    }

    /// <summary>The contract of a form of <c>Run</c> that takes tensors.</summary>
    public static void WriteOnTensors(CodeWriter code, RunFace face) => WriteShape(code, face.Signature.EffectiveContract);

    /// <summary>The contract of the form over the caller's memory: how long each span must be.</summary>
    public static void WriteOnSpans(CodeWriter code, RunFace face)
    {
        var lengths = face.Inputs.Zip(face.Signature.Inputs, LengthOf).Concat(face.Results.Zip(face.Signature.Outputs, LengthOf)).ToList();
        if (face.Sizes.All(size => size.Pack is not null || size.Name == size.Symbol.Name))
            WriteShape(code, $"-> (), {string.Join(", ", lengths.Select(length => InParameters(length, face)))}");
    }

    private static string LengthOf(string name, SignatureTensor tensor)
    {
        var length = $"len({name.TrimStart('@')})";
        var isRight = $"{length} == {ElementCount.Of(tensor.Shape)}";
        return tensor.IsOptional ? $"({length} == 0 or {isRight})" : isRight;
    }

    /// <summary>The product of a pack's sizes as that of the parameter which holds them.</summary>
    private static string InParameters(string text, RunFace face) => face.Sizes
        .Where(size => size.Pack is not null)
        .Aggregate(text, (result, size) => result.Replace(size.Symbol.Name, $"product({size.Name.TrimStart('@')})"));

    private static void WriteShape(CodeWriter code, string contract) => code.Line($"[{RuntimeNames.ShapeAttribute}({Identifiers.Literal(contract)})]");
}
