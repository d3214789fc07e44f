namespace ShapeGen.Engine;

/// <summary>The gate that keeps a model's calls and loads of its weights apart.</summary>
internal static class WeightGateMember
{
    private const string Field = Identifiers.Prefix + "Gate";

    public static void Write(CodeWriter code)
    {
        code.Line($"private readonly {RuntimeNames.WeightGate} {Field} = new();");
        code.Line();
        code.Line($"{RuntimeNames.WeightGate} {RuntimeNames.WeightsGuarded}.Gate => this.{Field};");
    }

    /// <summary>Reads the weights in the rest of the method.</summary>
    public static void WriteRead(CodeWriter code, Identifiers names) =>
        code.Line($"using var {names.Claim("weights")} = this.{Field}.Read();");
}
