namespace Digits;

/// <summary>A line that says how far the work is; nothing where the output is not a terminal.</summary>
public sealed class Progress
{
    private readonly bool shown = !Console.IsErrorRedirected;

    /// <summary>Shows that so many of all are done; the line disappears with the last.</summary>
    public void Report(string what, int done, int all)
    {
        if (!shown)
            return;

        var line = done < all ? $"{what}: {done} of {all} digits" : "";
        Console.Error.Write($"\r{line,-40}\r{line}");
    }
}
