using System.Globalization;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The XML documentation of generated members.</summary>
internal static class Documentation
{
    public static void Summary(CodeWriter code, string text) => code.Line($"/// <summary>{Escape(text)}</summary>");

    public static void Parameter(CodeWriter code, string name, string text) =>
        code.Line($"/// <param name=\"{name.TrimStart('@')}\">{Escape(text)}</param>");

    public static void Exception(CodeWriter code, string type, string text) =>
        code.Line($"/// <exception cref=\"{type}\">{Escape(text)}</exception>");

    /// <summary>The table of layers with the shapes of their outputs and the numbers of their parameters.</summary>
    public static void LayerTable(CodeWriter code, ModelGraph model)
    {
        code.Line("/// <remarks>");
        if (model.Signature is { Contract.Length: > 0 } signature)
            code.Line($"/// <para><c>{Escape(signature.Contract)}</c></para>");
        if (model.Layers.Count > 0)
        {
            code.Line("/// <code>");
            code.Lines("/// ", Table(model).Select(Escape));
            code.Line("/// </code>");
        }

        code.Line("/// </remarks>");
    }

    private static IEnumerable<string> Table(ModelGraph model)
    {
        var rows = model.Layers.Select(Row).Prepend(["layer", "class", "output", "parameters"]).ToList();
        if (model.Layers.All(layer => layer.Parameters is not null) && model.State.All(member => member.Kind != StateKind.Parameter))
            rows.Add(["total", "", "", Number(model.Layers.Aggregate((Dim)0, (sum, layer) => sum + layer.Parameters!))]);
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static string[] Row(LayerRow layer) =>
        [layer.Path, layer.Type, layer.Output ?? "", layer.Parameters is null ? "?" : Number(layer.Parameters)];

    private static string Number(Dim count) =>
        count.TryGetConstant(out var value) ? value.ToString("N0", CultureInfo.InvariantCulture) : count.ToString();

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
