using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace ShapeGen.Fuzz.Numbers;

/// <summary><c>numbers</c>: prints the largest error of each layer, and of whole models, on each instruction set.</summary>
internal static class NumbersCommand
{
    private const string Row = "row";
    private const string Fault = "fault";
    private const string Figure = "figure";

    private static readonly (string Name, string? SwitchedOff)[] sets =
        [("all", null), ("no AVX-512", "DOTNET_EnableAVX512"), ("no AVX2", "DOTNET_EnableAVX2"), ("no vectors", "DOTNET_EnableHWIntrinsic")];

    /// <summary>Compares so many models on each instruction set, each in a process of its own.</summary>
    public static int Run(int count, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("numbers");
        NumberModels.Compile(folder.FullName, count, seed);
        var outputs = sets.Select(set => (set.Name, Lines: Child(folder.FullName, seed, set.SwitchedOff))).ToList();
        folder.Delete(recursive: true);
        var rows = outputs.SelectMany(output => Parts(output.Lines, Row).Select(parts => (output.Name, Kind: parts[1], Error: Parse(parts[2]), Count: parts[3])))
            .GroupBy(row => row.Kind);
        Console.WriteLine($"{"largest error · 1e-6 of the largest number",-44}{string.Concat(sets.Select(set => $"{set.Name,12}"))}{"results",12}");
        foreach (var row in rows)
            Console.WriteLine($"{row.Key,-44}{string.Concat(sets.Select(set => $"{row.FirstOrDefault(cell => cell.Name == set.Name).Error * 1e6,12:F3}"))}{row.First().Count,12}");
        foreach (var (name, lines) in outputs)
            Console.WriteLine($"{name}: {string.Join("; ", Parts(lines, Figure).Select(parts => parts[1]))}");
        var faults = outputs.SelectMany(output => Parts(output.Lines, Fault).Select(parts => $"{output.Name}: {parts[1]}")).ToList();
        faults.ForEach(Console.WriteLine);
        var isMet = faults.Count == 0 && outputs.All(output => Parts(output.Lines, Figure).Any());
        Console.WriteLine(isMet ? $"all within {ErrorTable.Bound:G1}" : "not all within the bound");
        return isMet ? 0 : 1;
    }

    /// <summary>Compares compiled models in this process and prints what the other reads.</summary>
    public static int RunHere(string folder, int seed)
    {
        var agreement = new NumberAgreement(seed);
        agreement.Run(folder);
        foreach (var (kind, (largest, results)) in agreement.Layers.Errors.Concat(agreement.Models.Errors))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Row}\t{kind}\t{largest:R}\t{results}"));
        Console.WriteLine($"{Figure}\t{Summary(agreement)}");
        agreement.Faults.ForEach(fault => Console.WriteLine($"{Fault}\t{fault}"));
        return 0;
    }

    /// <summary>The figures of the test run's output.</summary>
    public static string Summary(NumberAgreement agreement)
    {
        var width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
        return $"{agreement.Count} models with vectors of {width} bits, {agreement.Faults.Count} faults, {agreement.Amplified} runs amplify roundings";
    }

    private static List<string> Child(string folder, int seed, string? switchedOff)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(NumbersCommand).Assembly.Location);
        foreach (var argument in new[] { "numbers-here", folder, "--seed", $"{seed}" })
            start.ArgumentList.Add(argument);
        if (switchedOff is not null)
            start.Environment[switchedOff] = "0";
        using var process = Process.Start(start)!;
        List<string> lines = [.. process.StandardOutput.ReadToEnd().Split('\n')];
        process.WaitForExit();
        return lines;
    }

    private static IEnumerable<string[]> Parts(List<string> lines, string kind) => lines.Select(line => line.Split('\t')).Where(parts => parts[0] == kind);

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
