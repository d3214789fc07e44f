namespace ShapeGen.Fuzz.Cost;

/// <summary><c>hostile</c>: reads models that nobody writes; each must end, and say something or nothing.</summary>
internal static class HostileCommand
{
    private const double MaximumTime = 1000;
    private const int MaximumText = 100;

    public static int Run()
    {
        var isMet = true;
        foreach (var (name, text) in HostileModels.Texts)
        {
            var cost = ModelCost.Measure(text, 2);
            isMet &= cost.Milliseconds <= MaximumTime;
            var said = string.Join("; ", cost.Model.Findings.Select(finding => $"{finding.Id} {finding.Message.Headline}"));
            Console.WriteLine($"{name,-24}{cost,24}  {(said.Length > MaximumText ? said[..MaximumText] : said)}");
        }

        Console.WriteLine(isMet ? "none takes more than a second" : "not all end within a second");
        return isMet ? 0 : 1;
    }
}
