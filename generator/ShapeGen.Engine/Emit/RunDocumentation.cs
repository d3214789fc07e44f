namespace ShapeGen.Engine;

/// <summary>What the documentation of all forms of <c>Run</c> has in common.</summary>
internal static class RunDocumentation
{
    public static void Write(CodeWriter code, ModelScope scope, RunFace face, bool withSizes)
    {
        for (var i = 0; i < face.Inputs.Count && (withSizes || !face.Parameters.Any(parameter => parameter.Count != 1)); i++)
        {
            var input = face.Signature.Inputs[i];
            var optional = !input.IsOptional ? "" : withSizes ? "; empty where left out" : "; null where left out";
            Documentation.Parameter(code, face.Inputs[i], input.Shape + optional);
        }

        if (withSizes)
        {
            for (var i = 0; i < face.Results.Count; i++)
                Documentation.Parameter(code, face.Results[i], $"Receives {face.Signature.Outputs[i].Shape}; must not overlap with an input.");
            foreach (var size in face.Sizes)
                Documentation.Parameter(code, size.Name, size.Pack is null ? $"The size {size.Symbol.Name}." : $"The sizes that *{size.Pack.Name} stands for.");
            Documentation.Exception(code, "global::System.ArgumentException", "A length is not that of its shape.");
        }
        else
        {
            code.Line($"/// <returns>{Documentation.Escape(string.Join(", ", face.Signature.Outputs.Select(output => output.Shape)))}</returns>");
        }

        Documentation.Exception(code, RuntimeNames.ShapeException, scope.Model.Error is null ? "A shape does not fit the contract." : "Always: the model has a shape error.");
        Documentation.LayerTable(code, scope.Model);
    }
}
