using System.Globalization;

namespace ShapeGen.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record Options(string[] Rows, int[] Threads, int Rounds, TimeSpan Block, bool OfThread)
{
    /// <summary>The options, or null where they cannot be understood.</summary>
    public static Options? Parse(string[] arguments)
    {
        var options = new Options([], [1, 2], 7, TimeSpan.FromMilliseconds(80), OfThread: false);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length)
                return null;
            var value = arguments[i + 1];
            var isNumber = int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number > 0;
            switch (arguments[i])
            {
                case "--rows": options = options with { Rows = value.Split(',') }; break;
                case "--threads" when isNumber: options = options with { Threads = [number] }; break;
                case "--rounds" when isNumber: options = options with { Rounds = number }; break;
                case "--block" when isNumber: options = options with { Block = TimeSpan.FromMilliseconds(number) }; break;
                case "--clock" when value is "wall" or "thread": options = options with { OfThread = value == "thread" }; break;
                default: return null;
            }
        }

        return options.OfThread && options.Threads is not [1] ? null : options;
    }

    /// <summary>True for a row whose name has one of the given words in it, or for all where none are given.</summary>
    public bool Includes(Row row) => Rows.Length == 0 || Rows.Any(word => row.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
