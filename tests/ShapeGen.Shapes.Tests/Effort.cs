using System.Globalization;

namespace ShapeGen.Shapes.Tests;

/// <summary>How many random inputs are tried: all, or the percentage that SHAPEGEN_EFFORT says (tests/Mutants runs them thousands of times).</summary>
internal static class Effort
{
    private const string Variable = "SHAPEGEN_EFFORT";

    public static int Of(int iterations) =>
        Environment.GetEnvironmentVariable(Variable) is { } percent ? iterations * int.Parse(percent, CultureInfo.InvariantCulture) / 100 : iterations;
}
