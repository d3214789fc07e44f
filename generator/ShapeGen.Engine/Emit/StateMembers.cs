namespace ShapeGen.Engine;

/// <summary>The members about weights and layers: loading, saving, printing, counting.</summary>
internal static class StateMembers
{
    public static IEnumerable<Action> All(CodeWriter code, ModelScope scope) => Named(code, scope)
        .Where(member => !scope.HasMember(member.Name))
        .Select(member => member.Write);

    private static IEnumerable<(string Name, Action Write)> Named(CodeWriter code, ModelScope scope)
    {
        if (scope.Model.Type.ConstructorAccessibility.Length > 0)
            yield return ("Load", () => LoadMembers.Write(code, scope));
        yield return ("StateDict", () => WriteStateDict(code, scope));
        yield return ("LoadStateDict", () => WriteLoadStateDict(code, scope));
        yield return ("SaveStateDict", () => WriteSaveStateDict(code, scope));
        yield return ("ToString", () => WriteToString(code));
        yield return ("Summary", () => SummaryMember.Write(code, scope));
        if (scope.Model.HasDiagram)
            yield return ("Diagram", () => DiagramMember.Write(code, scope));
        yield return ("ParameterCount", () => WriteParameterCount(code));
        if (scope.Face is not null)
            yield return (ThreadsMember.Name, () => ThreadsMember.Write(code));
        yield return (Visit, () => WriteVisit(code, scope));
        yield return (Describe, () => WriteDescribe(code));
    }

    private const string Visit = "ShapeGen.IStateful.VisitState";
    private const string Describe = "ShapeGen.IStateful.Describe";
    private const string StateDictionaryType = $"global::System.Collections.Generic.IReadOnlyDictionary<string, {RuntimeNames.FloatTensor}>";

    private static void WriteStateDict(CodeWriter code, ModelScope scope)
    {
        Documentation.Summary(code, "The weights and constants under PyTorch's names, in PyTorch's order; the tensors are the model's own.");
        WriteBody(code, scope, $"public {StateDictionaryType} StateDict()", [$"return {RuntimeNames.StateDictionary}.Of(this);"]);
    }

    private static void WriteLoadStateDict(CodeWriter code, ModelScope scope)
    {
        Documentation.Summary(code, "Copies weights and constants into the model.");
        Documentation.Parameter(code, "stateDict", "The tensors under PyTorch's names.");
        DocumentStrict(code);
        DocumentLoadErrors(code, isFile: false);
        code.Line("[global::ShapeGen.LoadsState]");
        WriteBody(code, scope, $"public void LoadStateDict({StateDictionaryType} stateDict, bool strict = true)", [$"{RuntimeNames.StateDictionary}.Load(this, stateDict, strict);"]);
        code.Line();
        Documentation.Summary(code, "Loads weights and constants from a safetensors file into the model.");
        Documentation.Parameter(code, "path", "The file.");
        DocumentStrict(code);
        DocumentLoadErrors(code, isFile: true);
        WriteBody(code, scope, "public void LoadStateDict(string path, bool strict = true)", [$"{RuntimeNames.StateDictionary}.Load(this, path, strict);"]);
    }

    private static void WriteSaveStateDict(CodeWriter code, ModelScope scope)
    {
        Documentation.Summary(code, "Writes weights and constants into a safetensors file that PyTorch reads.");
        Documentation.Parameter(code, "path", "The file.");
        WriteBody(code, scope, "public void SaveStateDict(string path)", [$"{RuntimeNames.StateDictionary}.Save(this, path);"]);
    }

    private static void WriteToString(CodeWriter code)
    {
        Documentation.Summary(code, "The model as PyTorch prints it.");
        code.Line("public override string ToString() => global::ShapeGen.ModulePrinter.Print(this);");
    }

    private static void WriteParameterCount(CodeWriter code)
    {
        Documentation.Summary(code, "The number of floats in all weights.");
        code.Line($"public long ParameterCount => {RuntimeNames.ModuleTree}.CountParameters(this);");
    }

    private static void WriteVisit(CodeWriter code, ModelScope scope) =>
        code.Block($"void {RuntimeNames.Stateful}.VisitState(global::ShapeGen.IStateVisitor visitor)", () =>
        {
            foreach (var member in scope.Model.State)
                code.Line($"visitor.{VisitorMethod(member.Kind)}({Identifiers.Literal(member.Name)}, this.{Identifiers.Escape(member.Member)});");
        });

    private static void WriteDescribe(CodeWriter code) => code.Line($"string {RuntimeNames.Stateful}.Describe() => \"\";");

    private static string VisitorMethod(StateKind kind) => kind switch
    {
        StateKind.Parameter => "Parameter",
        StateKind.Buffer => "Buffer",
        _ => "Child",
    };

    private static void DocumentStrict(CodeWriter code) =>
        Documentation.Parameter(code, "strict", "False to leave out what only one side has; another shape is an error all the same.");

    /// <summary>Names the exceptions of loading.</summary>
    public static void DocumentLoadErrors(CodeWriter code, bool isFile)
    {
        Documentation.Exception(code, "global::ShapeGen.StateDictionaryException", "Entries are missing, unexpected or of another shape.");
        if (isFile)
            Documentation.Exception(code, "global::System.IO.InvalidDataException", "The file is malformed.");
    }

    /// <summary>Writes a method that throws where the model is broken.</summary>
    public static void WriteBody(CodeWriter code, ModelScope scope, string header, IEnumerable<string> statements) =>
        code.Block(header, () => code.Lines("", scope.Throw is { } error ? [error] : statements));
}
