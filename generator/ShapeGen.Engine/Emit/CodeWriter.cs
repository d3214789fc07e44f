using System.Text;

namespace ShapeGen.Engine;

/// <summary>Collects lines of C#, indented by the braces around them, with line feeds as line ends.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
    }

    /// <summary>Each line of a text; <paramref name="prefix"/> stands before each.</summary>
    public void Lines(string prefix, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Line((prefix + line).TrimEnd());
    }

    /// <summary>A header and what stands between its braces.</summary>
    public void Block(string header, Action body)
    {
        Line(header);
        Braces(body);
    }

    /// <summary>What stands between braces.</summary>
    public void Braces(Action body)
    {
        Open();
        body();
        Close();
    }

    /// <summary>A brace, behind which lines are indented.</summary>
    public void Open()
    {
        Line("{");
        depth++;
    }

    /// <summary>The brace that belongs to the last one that is open.</summary>
    public void Close()
    {
        depth--;
        Line("}");
    }

    public override string ToString() => text.ToString();
}
