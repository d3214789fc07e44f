namespace ShapeGen.Coverage;

/// <summary>The figure of each assembly against its mark.</summary>
internal static class CoverageReport
{
    private static readonly (string Assembly, double Mark)[] Marks =
    [
        ("ShapeGen.Shapes", 95),
        ("ShapeGen.Engine", 95),
        ("ShapeGen.Analyzers", 95),
        ("ShapeGen", 90),
    ];

    /// <summary>Prints a line for each assembly; gives 0 where all marks are met, otherwise 1.</summary>
    public static int Print(LineTable table, bool listMissed)
    {
        if (table.Files == 0)
        {
            Console.Error.WriteLine("TestResults has no *.coverage.xml: run `dotnet test` in this folder first.");
            return 2;
        }

        var figures = Marks.Select(mark => Print(table.Of(mark.Assembly), mark.Assembly, mark.Mark, listMissed)).ToList();
        return figures.All(isMet => isMet) ? 0 : 1;
    }

    private static bool Print(IReadOnlyList<(string File, int Line, bool IsReached)> lines, string assembly, double mark, bool listMissed)
    {
        var reached = lines.Count(line => line.IsReached);
        var share = lines.Count == 0 ? 0 : 100.0 * reached / lines.Count;
        var isMet = share >= mark;
        if (listMissed)
            PrintMissed(lines);
        Console.WriteLine($"line coverage of {assembly}: {share:F1} % ({reached} of {lines.Count} lines), wanted {mark} %{(isMet ? "" : ": MISSED")}");
        return isMet;
    }

    private static void PrintMissed(IEnumerable<(string File, int Line, bool IsReached)> lines)
    {
        foreach (var file in lines.GroupBy(line => line.File))
        {
            var missed = file.Where(line => !line.IsReached).Select(line => line.Line).ToList();
            if (missed.Count > 0)
                Console.WriteLine($"{Path.GetRelativePath(".", file.Key)}: {Ranges(missed)}");
        }
    }

    /// <summary>Numbers in order as <c>3, 7-9</c>.</summary>
    private static string Ranges(IReadOnlyList<int> numbers)
    {
        var starts = numbers.Where((number, index) => index == 0 || numbers[index - 1] != number - 1);
        var ends = numbers.Where((number, index) => index == numbers.Count - 1 || numbers[index + 1] != number + 1);
        return string.Join(", ", starts.Zip(ends, (start, end) => start == end ? $"{start}" : $"{start}-{end}"));
    }
}
