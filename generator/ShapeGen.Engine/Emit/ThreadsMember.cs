namespace ShapeGen.Engine;

/// <summary>The property that limits the threads of a model's calls, unless the model has a member of that name itself.</summary>
internal static class ThreadsMember
{
    public const string Name = "MaxThreads";

    public static void Write(CodeWriter code)
    {
        Documentation.Summary(code, "The most threads that a call of Run uses, the caller's own among them; 0 for as many as ShapeGen.Execution.Threads allows.");
        code.Line($"public int {Name} {{ get; set; }}");
    }

    /// <summary>Limits the calls in the rest of the method.</summary>
    public static void WriteLimit(CodeWriter code, ModelScope scope, Identifiers names)
    {
        if (!scope.HasMember(Name))
            code.Line($"using var {names.Claim("threads")} = {RuntimeNames.Threads}.Limit(this.{Name});");
    }
}
