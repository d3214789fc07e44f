using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The methods that construct a model with its weights.</summary>
internal static class LoadMembers
{
    public static void Write(CodeWriter code, ModelScope scope)
    {
        WriteLoad(code, scope);
        if (scope.Model.Weights is not { } weights || TakesText(scope))
            return;

        code.Line();
        WriteLoadOwn(code, scope, weights);
    }

    private static void WriteLoad(CodeWriter code, ModelScope scope)
    {
        var names = NamesOf(scope);
        var path = names.Claim("path");
        var model = names.Claim("model");
        Documentation.Summary(code, "Constructs the model and loads its weights from a safetensors file.");
        Documentation.Parameter(code, path, "The file; names and shapes must be those of the model.");
        DocumentConstructor(code, scope);
        StateMembers.DocumentLoadErrors(code, isFile: true);
        StateMembers.WriteBody(code, scope, Header(scope, Declarations(scope).Prepend($"string {path}")),
        [
            .. Construction(scope, model, isWhole: true),
            $"{RuntimeNames.StateDictionary}.Load({model}, {path});",
            $"return {model};",
        ]);
    }

    private static void WriteLoadOwn(CodeWriter code, ModelScope scope, WeightFileUse weights)
    {
        var model = NamesOf(scope).Claim("model");
        Documentation.Summary(code, $"Constructs the model and loads its weights from {weights.File}, as the project says.");
        DocumentConstructor(code, scope);
        StateMembers.DocumentLoadErrors(code, isFile: true);
        Documentation.Exception(code, "global::System.IO.FileNotFoundException", "The file is not where the build has put it.");
        StateMembers.WriteBody(code, scope, Header(scope, Declarations(scope)),
        [
            .. Construction(scope, model, weights.IsStrict),
            LoadCall(scope, weights, model),
            $"return {model};",
        ]);
    }

    private static string LoadCall(ModelScope scope, WeightFileUse weights, string model)
    {
        var target = Identifiers.Literal(weights.Target);
        var strict = weights.IsStrict ? "true" : "false";
        return weights.IsEmbedded
            ? $"{RuntimeNames.ProjectWeights}.LoadEmbedded({model}, typeof({scope.Name}).Assembly, {target}, {strict});"
            : $"{RuntimeNames.ProjectWeights}.Load({model}, {target}, {strict});";
    }

    /// <summary>With a text in front, a call of one method would be one of the other as well.</summary>
    private static bool TakesText(ModelScope scope) => Parameters(scope) is [{ Type: "string" or "string?" }, ..];

    private static Identifiers NamesOf(ModelScope scope) => new(Parameters(scope).Select(parameter => parameter.Name));

    private static EquatableArray<ConstructorParameter> Parameters(ModelScope scope) => scope.Model.Type.ConstructorParameters;

    private static void DocumentConstructor(CodeWriter code, ModelScope scope)
    {
        foreach (var parameter in Parameters(scope))
            Documentation.Parameter(code, parameter.Name, "As for the constructor.");
    }

    private static IEnumerable<string> Declarations(ModelScope scope) => Parameters(scope).Select(parameter =>
        $"{parameter.Type} {Identifiers.Escape(parameter.Name)}{(parameter.Default is { } value ? $" = {value}" : "")}");

    private static string Header(ModelScope scope, IEnumerable<string> declarations) =>
        $"{scope.Model.Type.ConstructorAccessibility} static {scope.Name} Load({string.Join(", ", declarations)})";

    /// <summary>Where the file gives all weights, none is drawn.</summary>
    private static IEnumerable<string> Construction(ModelScope scope, string model, bool isWhole)
    {
        var construction = $"new {scope.Name}({string.Join(", ", Parameters(scope).Select(parameter => Identifiers.Escape(parameter.Name)))});";
        return isWhole
            ? [$"{scope.Name} {model};", $"using ({RuntimeNames.InitialWeights}.Skip())", $"    {model} = {construction}"]
            : [$"var {model} = {construction}"];
    }
}
