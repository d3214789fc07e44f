using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using ShapeGen.Execution;

namespace ShapeGen;

/// <summary>A row of a model's summary; the texts are in the notation of contracts.</summary>
/// <param name="Path">The layer's state name: <c>block1.fc1</c>.</param>
/// <param name="Type">Its class: <c>Linear</c>.</param>
/// <param name="Output">The shape of its output, or null where it is not known.</param>
/// <param name="MultiplyAdds">The number of products that it adds up in one pass, or null where it is not known.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record LayerSummary(string Path, string Type, string? Output, string? MultiplyAdds = null);

/// <summary>What a model's summary says of the whole; the texts are in the notation of contracts.</summary>
/// <param name="Operations">The number of products that operations outside of layers add up, or null where it is not known.</param>
/// <param name="Workspace">The number of floats that intermediate results take, or null where the pass is not compiled.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PassSummary(string? Operations = null, string? Workspace = null);

/// <summary>Prints a model's layers with the shapes of their outputs, their numbers of parameters and what they cost.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ModelSummary
{
    private const string Gap = "   ";
    private const string NotKnown = "?";

    /// <summary>
    /// A table of the layers with a line for the total, where thousands are separated by commas; a layer within another one is
    /// indented below it. Each parameter counts once, at the innermost row that it belongs to, so that the column adds up to
    /// the total; those of the model itself have a row of their own, and so has what operations outside of layers cost.
    /// Multiply-adds are those of one pass, in the sizes that the caller determines.
    /// </summary>
    /// <param name="root">The model.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="rows">The layers in order.</param>
    /// <param name="pass">What is to be said of the whole.</param>
    /// <param name="sizes">The sizes that the model's constructor determined.</param>
    /// <param name="tracking">How much of the model's shapes is known, or null for a table without that line.</param>
    public static string Print(
        IStateful root, string name, IReadOnlyList<LayerSummary> rows, PassSummary? pass = null, NamedSizes? sizes = null, string? tracking = null)
    {
        var texts = new SizeText(sizes ?? new NamedSizes());
        var cells = Rows(ModuleNode.Of(root).DistinctParameters(), rows, pass, texts);
        var costs = rows.Select(row => row.MultiplyAdds).Append(pass?.Operations).ToList();
        var parameters = ModuleTree.CountParameters(root);
        var total = new Row("total", "", Number(parameters), costs.Contains(null) ? NotKnown : texts.Count(string.Join(" + ", costs)));
        var header = new Row("layer", "output", "parameters", "multiply-adds");

        Row[] all = [header, .. cells, total];
        int[] widths = [all.Max(row => row.Layer.Length), all.Max(row => row.Output.Length), all.Max(row => row.Parameters.Length), all.Max(row => row.MultiplyAdds.Length)];
        var rule = new string('-', widths.Sum() + (3 * Gap.Length));
        string Line(Row row) =>
            (row.Layer.PadRight(widths[0]) + Gap + row.Output.PadRight(widths[1]) + Gap + row.Parameters.PadLeft(widths[2]) + Gap + row.MultiplyAdds.PadLeft(widths[3])).TrimEnd();

        string[] known = tracking is null ? [] : [tracking];
        return string.Join('\n', [name, Line(header), rule, .. cells.Select(Line), rule, Line(total), rule, .. Memory(parameters, pass, texts), .. known]);
    }

    private static List<Row> Rows(IEnumerable<StateEntry> parameters, IReadOnlyList<LayerSummary> rows, PassSummary? pass, SizeText texts)
    {
        var counts = new long[rows.Count];
        var own = 0L;
        foreach (var (path, tensor) in parameters)
        {
            var row = InnermostRow(rows, path);
            if (row < 0)
                own += tensor.FlattenedLength;
            else
                counts[row] += tensor.FlattenedLength;
        }

        List<Row> cells = [.. rows.Select((row, i) => RowOf(row, rows, counts[i], texts))];
        if (own > 0)
            cells.Insert(0, new Row("(own weights)", "", Number(own), ""));
        if (pass?.Operations is { } operations && texts.Count(operations) is not "0" and var cost)
            cells.Add(new Row("(operations)", "", "", cost));
        return cells;
    }

    /// <summary>A row; one that only holds others says nothing of what it has not.</summary>
    private static Row RowOf(LayerSummary row, IReadOnlyList<LayerSummary> rows, long parameters, SizeText texts)
    {
        var isHolder = rows.Any(other => IsWithin(other.Path, row));
        return new Row(
            NameOf(row, rows), texts.Shape(row.Output), isHolder && parameters == 0 ? "" : Number(parameters),
            isHolder && row.MultiplyAdds == "0" ? "" : texts.Count(row.MultiplyAdds));
    }

    /// <summary>The layer's name, below the row of the module that holds it.</summary>
    private static string NameOf(LayerSummary row, IReadOnlyList<LayerSummary> rows)
    {
        var holders = rows.Where(other => IsWithin(row.Path, other)).ToList();
        var start = holders.Count == 0 ? 0 : holders.Max(holder => holder.Path.Length) + 1;
        return $"{new string(' ', 2 * holders.Count)}{row.Path[start..]} ({row.Type})";
    }

    private static int InnermostRow(IReadOnlyList<LayerSummary> rows, string parameter)
    {
        var innermost = -1;
        for (var i = 0; i < rows.Count; i++)
        {
            if (Has(rows[i], parameter) && (innermost < 0 || rows[i].Path.Length > rows[innermost].Path.Length))
                innermost = i;
        }

        return innermost;
    }

    /// <summary>True for a parameter of the row's module; <c>*</c> in its path is any module of a list.</summary>
    private static bool Has(LayerSummary row, string parameter)
    {
        var (modules, names) = (row.Path.Split('.'), parameter.Split('.'));
        return modules.Length < names.Length && modules.Zip(names).All(pair => pair.First == "*" || pair.First == pair.Second);
    }

    private static bool IsWithin(string path, LayerSummary row) => path.StartsWith(row.Path + ".", StringComparison.Ordinal);

    private static IEnumerable<string> Memory(long parameters, PassSummary? pass, SizeText texts)
    {
        yield return $"weights: {Number(parameters * sizeof(float))} bytes";
        if (pass?.Workspace is { } floats)
            yield return $"workspace of Run: {texts.Count($"{sizeof(float)}*({floats})")} bytes";
    }

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private sealed record Row(string Layer, string Output, string Parameters, string MultiplyAdds);

    /// <summary>Prints sizes with the values that the constructor gave them.</summary>
    private sealed partial class SizeText(NamedSizes sizes)
    {
        public string Shape(string? text)
        {
            try
            {
                return text is null ? "" : sizes.Shape(text).ToString();
            }
            catch (FormatException)
            {
                return text!;
            }
        }

        public string Count(string? text) => text is null ? NotKnown : LongNumber().Replace(
            sizes.Size(text).ToString(), number => Number(long.Parse(number.Value, CultureInfo.InvariantCulture)));

        [GeneratedRegex(@"(?<![\w.])\d{4,}(?!\w)")]
        private static partial Regex LongNumber();
    }
}
