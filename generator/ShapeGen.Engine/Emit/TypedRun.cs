using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The form of <c>Run</c> whose shapes are types.</summary>
internal static class TypedRun
{
    private const int LargestRank = 8;

    public static IEnumerable<Action> Members(CodeWriter code, ModelScope scope)
    {
        if (scope.Face is { ResultType: { } result } face && IsTyped(face, result))
            yield return () => Write(code, scope, face, result);
    }

    private static bool IsTyped(RunFace face, ResultType result) =>
        face.IsFlat
        && !face.Parameters.Any(parameter => parameter.IsNullableTuple)
        && face.Signature.Inputs.Any(input => !input.IsOptional)
        && face.Signature.Inputs.All(IsTyped)
        && result.Leaves().Zip(face.Signature.Outputs, (leaf, output) => leaf.Type.IsScalar || IsTyped(output)).All(isTyped => isTyped);

    private static bool IsTyped(SignatureTensor tensor) => tensor.ElementType == "float" && tensor.Shape.Rank is >= 1 and <= LargestRank;

    private static void Write(CodeWriter code, ModelScope scope, RunFace face, ResultType result)
    {
        var types = new TypeParameters(face);
        var inputs = face.Signature.Inputs.Zip(face.Inputs, (input, name) => (Type: types.TypeOf(input.Shape), Name: name, input.IsOptional)).ToList();
        var outputTypes = result.Leaves().Zip(face.Signature.Outputs, (leaf, output) => leaf.Type.IsScalar ? "float" : types.TypeOf(output.Shape)).ToList();

        Documentation.Summary(code, scope.Mode == RunMode.Broken
            ? RunDocumentation.Broken
            : "Computes the forward pass. The shape is in the type: a wrong one does not compile.");
        RunDocumentation.Write(code, scope, face, withSizes: false);
        ContractAttributes.WriteOnTensors(code, face);
        var parameters = inputs.Select(input => input.IsOptional ? $"{input.Type}? {input.Name} = null" : $"{input.Type} {input.Name}");
        code.Line($"public {result.Compose(outputTypes, withNames: true)} Run{types.Declaration}({string.Join(", ", parameters)})");
        code.Lines("    ", types.Constraints);
        code.Braces(() =>
        {
            if (scope.Throw is { } error)
            {
                code.Line(error);
                return;
            }

            var local = types.Claim("results");
            var arguments = face.Arguments(i => inputs[i].Name + (inputs[i].IsOptional ? "?" : "") + ".Tensor", _ => "false");
            code.Line($"var {local} = this.Run({string.Join(", ", arguments)});");
            var leaves = result.Leaves().Zip(outputTypes, (leaf, type) => leaf.Type.IsScalar ? local + leaf.Path : $"{type}.Trust({local}{leaf.Path})");
            code.Line($"return {result.Compose(leaves, withNames: false)};");
        });
    }

    /// <summary>The type parameters: the symbols that are a dimension of an input by themselves.</summary>
    private sealed class TypeParameters
    {
        private readonly List<(Dim Dim, string Name)> parameters = [];
        private readonly Identifiers names;

        public TypeParameters(RunFace face)
        {
            names = new Identifiers(face.Inputs);
            var dims = face.Signature.Inputs.Where(input => !input.IsOptional).SelectMany(input => input.Shape.Items).Select(item => item.Dim!).ToList();
            foreach (var size in face.Sizes)
            {
                if (dims.Contains(Dim.Of(size.Symbol)))
                    parameters.Add((Dim.Of(size.Symbol), names.Claim(size.Symbol.Name)));
            }
        }

        public string Declaration => parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters.Select(parameter => parameter.Name))}>";

        public IEnumerable<string> Constraints => parameters.Select(parameter => $"where {parameter.Name} : struct, {RuntimeNames.Dimension}");

        /// <summary>A name for a local.</summary>
        public string Claim(string wish) => names.Claim(wish);

        public string TypeOf(Shape shape) => $"{RuntimeNames.Shaped}<{string.Join(", ", shape.Items.Select(item => TypeOf(item.Dim!)))}>";

        private string TypeOf(Dim dim)
        {
            if (dim.TryGetConstant(out var size))
                return DimTypes.NameOf(size);

            return parameters.Find(parameter => parameter.Dim.Equals(dim)).Name ?? DimTypes.Any;
        }
    }
}
