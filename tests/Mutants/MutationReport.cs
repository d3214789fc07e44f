using ShapeGen.Mutants.Running;

namespace ShapeGen.Mutants;

/// <summary>Prints what became of the mutants; survivors with the reason that reasons.txt gives.</summary>
internal static class MutationReport
{
    private const double Mark = 85;

    /// <summary>Gives 0 where the mark is met, otherwise 1.</summary>
    public static int Print(Target target, IReadOnlyDictionary<Mutant, string> verdicts, int all)
    {
        var reasons = Reasons();
        var survivors = verdicts.Where(verdict => verdict.Value == Worker.Survived).Select(verdict => verdict.Key).OrderBy(mutant => mutant.Id).ToList();
        foreach (var survivor in survivors)
            Console.WriteLine($"survived in line {survivor.Line}: {survivor.Key} | {reasons.GetValueOrDefault(survivor.Key, "no reason known")}");
        foreach (var kind in verdicts.GroupBy(verdict => verdict.Key.Kind).OrderBy(kind => kind.Key))
            Console.WriteLine($"{kind.Key}: {kind.Count(verdict => verdict.Value != Worker.Survived)} of {kind.Count()}");
        var share = 100.0 * (verdicts.Count - survivors.Count) / verdicts.Count;
        var equivalent = survivors.Count(survivor => reasons.ContainsKey(survivor.Key));
        Console.WriteLine($"mutants of {target.Assembly} killed: {share:F1} % ({verdicts.Count - survivors.Count} of {verdicts.Count} tried, of {all}; {equivalent} survivors with a reason), wanted {Mark} %");
        return share >= Mark ? 0 : 1;
    }

    private static Dictionary<string, string> Reasons() =>
        File.ReadLines(Path.Combine("tests", "Mutants", "reasons.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(" | ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);
}
