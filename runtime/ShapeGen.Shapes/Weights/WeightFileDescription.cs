using System.Globalization;
using System.Text;

namespace ShapeGen.Shapes;

/// <summary>
/// What a build tells the compiler of a weight file, as a text: how the project uses it, by what its content is known to be
/// unchanged, and its entries one in a line.
/// </summary>
/// <param name="Use">How the project uses it.</param>
/// <param name="Stamp">Another text for another content; the compiler does not look at it.</param>
/// <param name="Entries">The entries in the file's order.</param>
public sealed record WeightFileDescription(WeightFileUse Use, string Stamp, IReadOnlyList<DescribedEntry> Entries)
{
    /// <summary>How the names of such texts end.</summary>
    public const string Extension = ".shapegenweights";

    private const int HeadLines = 6;

    /// <summary>The lines before the entries.</summary>
    public static string Head(WeightFileUse use, string stamp)
    {
        string[] values = [use.Model, use.File, use.Target, use.IsEmbedded ? "yes" : "no", use.IsStrict ? "yes" : "no", stamp];
        return string.Concat(values.Select(value => Escape(value) + "\n"));
    }

    /// <summary>The text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Head(Use, Stamp));
        foreach (var entry in Entries)
            text.Append(entry.DType).Append(' ').Append(entry.ShapeText).Append(' ').Append(Escape(entry.Name)).Append('\n');
        return text.ToString();
    }

    /// <summary>Reads such a text; null for any other.</summary>
    public static WeightFileDescription? Parse(string text)
    {
        string[] lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];
        if (lines.Length < HeadLines)
            return null;

        string[] head = [.. lines.Take(HeadLines).Select(Unescape)];
        DescribedEntry?[] entries = [.. lines.Skip(HeadLines).Where(line => line.Length > 0).Select(ParseEntry)];
        return entries.Contains(null)
            ? null
            : new(new(head[0], head[1], head[2], head[3] == "yes", head[4] == "yes"), head[5], entries!);
    }

    private static DescribedEntry? ParseEntry(string line)
    {
        var open = line.IndexOf(" (", StringComparison.Ordinal);
        var close = line.IndexOf(") ", StringComparison.Ordinal);
        if (open <= 0 || close < open)
            return null;

        var sizes = new List<long>();
        foreach (var part in line.Substring(open + 2, close - open - 2).Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(part, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var size))
                return null;
            sizes.Add(size);
        }

        return new(Unescape(line.Substring(close + 2)), line.Substring(0, open), sizes);
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r");

    private static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }

            i++;
            plain.Append(text[i] switch { 'n' => '\n', 'r' => '\r', var other => other });
        }

        return plain.ToString();
    }
}
