using System.Diagnostics;

namespace ShapeGen.Fuzz.Weights;

/// <summary><c>weights</c>: reads mutated and hostile weight files, and prints what is not as promised.</summary>
internal static class WeightsCommand
{
    private const int Ways = 3;
    private const int ProgressStep = 100_000;
    private const int Shown = 10;

    public static int Run(int count, int seed)
    {
        var clock = Stopwatch.StartNew();
        var reading = Read(count, seed, done => Console.Error.WriteLine(done));
        foreach (var fault in reading.Faults.Take(Shown))
            Console.WriteLine(fault);
        Console.WriteLine($"{Summary(reading)}; {clock.Elapsed.TotalSeconds:F0} s");
        return reading.Faults.Count == 0 ? 0 : 1;
    }

    /// <summary>Reads so many files.</summary>
    public static WeightReading Read(int count, int seed, Action<int>? progress = null)
    {
        var random = new Random(seed);
        var files = new HostileFiles(random);
        var reading = new WeightReading();
        for (var number = 1; number <= count; number++)
        {
            reading.Read(files.Next(), random.Next(Ways));
            if (number % ProgressStep == 0)
                progress?.Invoke(number);
        }

        reading.CheckFolder();
        return reading;
    }

    /// <summary>Reads the standard input in all ways; what is not as promised ends the process by an exception.</summary>
    public static int ReadInput()
    {
        using var input = Console.OpenStandardInput();
        using var file = new MemoryStream();
        input.CopyTo(file);
        var reading = new WeightReading();
        for (var way = 0; way < Ways; way++)
            reading.Read(file.ToArray(), way);
        return reading.Faults.Count == 0 ? 0 : throw new InvalidOperationException(reading.Faults[0]);
    }

    /// <summary>The figures of the test run's output.</summary>
    public static string Summary(WeightReading reading) =>
        $"{reading.Counts.Read + reading.Counts.Refused} weight files: {reading.Counts.Read} read, {reading.Counts.Refused} refused, {reading.Faults.Count} faults; "
        + $"at most {reading.Most.Bytes / 1e6:F2} MB allocated, for a file of {reading.Most.Length} bytes";
}
