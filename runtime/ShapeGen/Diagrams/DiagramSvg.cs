using System.Globalization;
using System.Net;
using System.Text;

namespace ShapeGen;

/// <summary>Draws a diagram as SVG.</summary>
internal sealed class DiagramSvg
{
    private const double Margin = 16;
    private const double TitleHeight = 30;
    private const double BoxHeight = 40;
    private const double RowHeight = 84;
    private const double TitleLetterWidth = 11;
    private const double LetterWidth = 7.8;
    private const double SmallLetterWidth = 6.9;

    /// <summary>Colours for light ground, and their counterparts where the reader prefers dark.</summary>
    private const string Style = """
          <style>
            .ground { fill: #ffffff } .box { stroke-width: 1.2 } .edge { fill: none; stroke: #8a94a0; stroke-width: 1.4 } .tip { fill: #8a94a0 }
            text { font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif; font-size: 13px; fill: #1d2733; text-anchor: middle }
            .title { font-size: 15px; font-weight: 600; text-anchor: start } .detail { font-size: 11px; fill: #51606f }
            .shape { font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: 11px; fill: #3b4855 }
            .Input, .Output { fill: #eef1f4; stroke: #8a94a0 } .Layer { fill: #e3efff; stroke: #3b78c4 } .Operation { fill: #f0f7ec; stroke: #5f9a3f } .Weight { fill: #fdf1df; stroke: #c08a2d }
            @media (prefers-color-scheme: dark) {
              .ground { fill: #14191f } .edge { stroke: #7d8894 } .tip { fill: #7d8894 } text { fill: #e6ebf0 } .detail { fill: #a9b6c3 } .shape { fill: #c4ced8 }
              .Input, .Output { fill: #262d35; stroke: #7d8894 } .Layer { fill: #17304f; stroke: #5f9be6 } .Operation { fill: #1d3317; stroke: #78b355 } .Weight { fill: #3d2d12; stroke: #d6a04a }
            }
          </style>

        """;

    private readonly ModelDiagram diagram;
    private readonly DiagramLayout layout;
    private readonly StringBuilder text = new();

    public DiagramSvg(ModelDiagram diagram)
    {
        this.diagram = diagram;
        layout = new DiagramLayout(diagram, PlaceWidth, edge => ShapeWidth(edge.Shape), gap: 18);
    }

    public string Write()
    {
        var width = Math.Max(layout.Width, diagram.Name.Length * TitleLetterWidth) + (2 * Margin);
        var height = TitleHeight + (layout.RowCount * RowHeight) - (RowHeight - BoxHeight) + (2 * Margin);
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Number(width)}\" height=\"{Number(height)}\" viewBox=\"0 0 {Number(width)} {Number(height)}\" role=\"img\" aria-label=\"{Escape(diagram.Name)}\">");
        text.Append(Style);
        Line("  <rect class=\"ground\" width=\"100%\" height=\"100%\" rx=\"6\"/>");
        Line($"  <text class=\"title\" x=\"{Number(Margin)}\" y=\"{Number(Margin + 12)}\">{Escape(diagram.Name)}</text>");
        for (var i = 0; i < diagram.Edges.Count; i++)
            WriteLine(layout.Routes[i]);
        for (var i = 0; i < diagram.Nodes.Count; i++)
            WriteBox(diagram.Nodes[i], layout.Boxes[i]);
        for (var i = 0; i < diagram.Edges.Count; i++)
            WriteShape(diagram.Edges[i], layout.Routes[i]);
        Line("</svg>");
        return text.ToString();
    }

    /// <summary>The box, or the shape above or below it where that is wider.</summary>
    private double PlaceWidth(int node) => diagram.Edges
        .Where(edge => edge.From == node || edge.To == node)
        .Select(edge => ShapeWidth(edge.Shape)).Append(WidthOf(diagram.Nodes[node])).Max();

    private static double WidthOf(DiagramNode node) =>
        Math.Max(64, Math.Max(node.Label.Length * LetterWidth, node.Detail.Length * SmallLetterWidth) + 22);

    private static double ShapeWidth(string shape) => (shape.Length * SmallLetterWidth) + 8;

    private static double Left(DiagramPlace place) => Margin + place.X;

    private static double Top(DiagramPlace place) => Margin + TitleHeight + (place.Row * RowHeight);

    private void WriteLine(IReadOnlyList<DiagramPlace> route)
    {
        var path = new StringBuilder($"M {Number(Left(route[0]))} {Number(Top(route[0]) + BoxHeight)}");
        for (var i = 1; i < route.Count; i++)
        {
            var (x, y) = (Left(route[i]), Top(route[i]));
            var (fromX, fromY) = (Left(route[i - 1]), Top(route[i - 1]) + BoxHeight);
            var middle = (fromY + y) / 2;
            path.Append(CultureInfo.InvariantCulture, $" C {Number(fromX)} {Number(middle)}, {Number(x)} {Number(middle)}, {Number(x)} {Number(y)}");
            if (i < route.Count - 1)
                path.Append(CultureInfo.InvariantCulture, $" V {Number(y + BoxHeight)}");
        }

        var (tipX, tipY) = (Left(route[^1]), Top(route[^1]));
        Line($"  <path class=\"edge\" d=\"{path}\"/>");
        Line($"  <path class=\"tip\" d=\"M {Number(tipX)} {Number(tipY)} l -4 -8 h 8 z\"/>");
    }

    private void WriteBox(DiagramNode node, DiagramPlace place)
    {
        var (x, y) = (Left(place), Top(place));
        var radius = node.Kind is DiagramNodeKind.Layer or DiagramNodeKind.Weight ? 5 : BoxHeight / 2;
        Line($"  <rect class=\"box {node.Kind}\" x=\"{Number(x - (WidthOf(node) / 2))}\" y=\"{Number(y)}\" width=\"{Number(WidthOf(node))}\" height=\"{Number(BoxHeight)}\" rx=\"{Number(radius)}\"/>");
        var hasDetail = node.Detail.Length > 0;
        Line($"  <text x=\"{Number(x)}\" y=\"{Number(y + (hasDetail ? 17 : 25))}\">{Escape(node.Label)}</text>");
        if (hasDetail)
            Line($"  <text class=\"detail\" x=\"{Number(x)}\" y=\"{Number(y + 32)}\">{Escape(node.Detail)}</text>");
    }

    /// <summary>The shape stands on the line: where it passes rows by in the first of them, else where no other line is near.</summary>
    private void WriteShape(DiagramEdge edge, IReadOnlyList<DiagramPlace> route)
    {
        var (from, to) = (route[0], route[1]);
        var (x, y) = route.Count > 2 ? (Left(to), Top(to) + (BoxHeight / 2))
            : diagram.Edges.Count(other => other.From == edge.From) > 1 ? (Left(to), Top(to) - 15)
            : diagram.Edges.Count(other => other.To == edge.To) > 1 ? (Left(from), Top(from) + BoxHeight + 14)
            : ((Left(from) + Left(to)) / 2, (Top(from) + BoxHeight + Top(to)) / 2);
        var width = ShapeWidth(edge.Shape);
        Line($"  <rect class=\"ground\" x=\"{Number(x - (width / 2))}\" y=\"{Number(y - 8)}\" width=\"{Number(width)}\" height=\"15\"/>");
        Line($"  <text class=\"shape\" x=\"{Number(x)}\" y=\"{Number(y + 3)}\">{Escape(edge.Shape)}</text>");
    }

    private void Line(string line) => text.Append(line).Append('\n');

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
