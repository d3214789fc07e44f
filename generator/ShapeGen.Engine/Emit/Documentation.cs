namespace ShapeGen.Engine;

/// <summary>The XML documentation of generated members.</summary>
internal static class Documentation
{
    public static void Summary(CodeWriter code, string text) => code.Line($"/// <summary>{Escape(text)}</summary>");

    public static void Parameter(CodeWriter code, string name, string text) =>
        code.Line($"/// <param name=\"{name.TrimStart('@')}\">{Escape(text)}</param>");

    public static void Exception(CodeWriter code, string type, string text) =>
        code.Line($"/// <exception cref=\"{type}\">{Escape(text)}</exception>");

    /// <summary>The table of layers with the shapes of their outputs.</summary>
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
        var rows = model.Layers.Select(layer => new[] { layer.Path, layer.Type, layer.Output ?? "" }).Prepend(["layer", "class", "output"]).ToList();
        var widths = Enumerable.Range(0, 3).Select(column => rows.Max(row => row[column].Length)).ToList();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
