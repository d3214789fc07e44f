namespace ShapeGen.Fuzz.Cost;

/// <summary><c>cost</c>: prints what the analysis of large models costs, without the compiler's own time.</summary>
internal static class CostCommand
{
    private const int Small = 200;
    private const int Large = 2000;
    private const int Repetitions = 20;
    private const double MaximumSmall = 20;
    private const double MaximumRatio = 12;

    public static int Run()
    {
        var isMet = true;
        Console.WriteLine($"{"",-22}{Small + " layers",24}{Large + " layers",24}{"ratio",8}");
        foreach (var write in LargeModels.Styles.Values)
            ModelCost.Measure(write(Small), 2 * Repetitions);
        foreach (var (name, write) in LargeModels.Styles)
        {
            var (small, large) = (ModelCost.Measure(write(Small), Repetitions), ModelCost.Measure(write(Large), Repetitions));
            isMet &= small.IsProven && large.IsProven && small.Milliseconds <= MaximumSmall && large.Milliseconds / small.Milliseconds <= MaximumRatio;
            Console.WriteLine($"{name,-22}{small,24}{large,24}{large.Milliseconds / small.Milliseconds,8:F1}");
        }

        Console.WriteLine(isMet
            ? $"below {MaximumSmall} ms for {Small} layers, below {MaximumRatio} times as much for {Large}"
            : $"not below {MaximumSmall} ms for {Small} layers and {MaximumRatio} times as much for {Large}");
        return isMet ? 0 : 1;
    }
}
