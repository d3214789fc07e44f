using System.Collections;
using System.Reflection;

namespace ShapeGen.Mutants.Running;

/// <summary>Each program of the corpus as a test: what is told of it is what its comments announce.</summary>
internal static class CorpusCases
{
    public const string Suite = "ShapeGen.Corpus.Tests";

    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    public static IEnumerable<TestCase> In(Assembly assembly)
    {
        var programs = (IEnumerable)assembly.GetType($"{Suite}.CorpusFiles")!.GetProperty("Programs", Any)!.GetValue(null)!;
        var check = assembly.GetType($"{Suite}.CheckedProgram")!.GetMethod("Of", Any)!;
        foreach (var program in programs)
            yield return new TestCase(Text(program, "Name"), () => Check(check, program));
    }

    private static void Check(MethodInfo check, object program)
    {
        var told = check.Invoke(null, [program, CancellationToken.None])!;
        var problems = (IReadOnlyList<string>)told.GetType().GetProperty("Problems", Any)!.GetValue(told)!;
        if (problems.Count > 0)
            throw new InvalidOperationException(problems[0]);
    }

    private static string Text(object program, string property) => (string)program.GetType().GetProperty(property, Any)!.GetValue(program)!;
}
