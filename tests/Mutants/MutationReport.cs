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
        var explained = survivors.Count(survivor => reasons.ContainsKey(survivor.Key));
        var killed = verdicts.Count - survivors.Count;
        var share = 100.0 * killed / (verdicts.Count - explained);
        Console.WriteLine($"mutants of {target.Assembly}: {verdicts.Count} tried of {all}, {killed} killed ({100.0 * killed / verdicts.Count:F1} %), {explained} survive with a reason");
        Console.WriteLine($"killed of those without a reason to survive: {share:F1} %, wanted {Mark} %{(share >= Mark ? "" : ": MISSED")}");
        return share >= Mark ? 0 : 1;
    }

    private static Dictionary<string, string> Reasons() =>
        File.ReadLines(Path.Combine("tests", "Mutants", "reasons.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(" | ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);
}
