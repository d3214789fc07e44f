using System.Xml.Linq;

namespace ShapeGen.Tests.Diagrams;

public class ModelDiagramTests
{
    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_picture_has_a_box_for_each_node_and_a_shape_on_each_edge()
    {
        var picture = XDocument.Parse(Residual().ToSvg());

        Assert.Equal(["Input", "Layer", "Operation", "Operation", "Output"], Boxes(picture).Select(box => ((string)box.Attribute("class")!).Split(' ')[1]));
        Assert.Equal(["(N, 8)", "(N, 8)", "(N, 8)", "(N, 8)", "(N, 8)"], picture.Descendants(svg + "text").Where(text => (string?)text.Attribute("class") == "shape").Select(text => text.Value));
        Assert.Contains("prefers-color-scheme: dark", picture.ToString());
    }

    [Fact]
    public void Boxes_come_below_what_they_depend_on_and_do_not_overlap()
    {
        var boxes = Boxes(XDocument.Parse(Branches().ToSvg())).Select(box => (X: Number(box, "x"), Y: Number(box, "y"), Width: Number(box, "width"))).ToList();

        foreach (var edge in Branches().Edges)
            Assert.True(boxes[edge.From].Y < boxes[edge.To].Y);
        foreach (var row in boxes.GroupBy(box => box.Y))
        {
            var sorted = row.OrderBy(box => box.X).ToList();
            for (var i = 1; i < sorted.Count; i++)
                Assert.True(sorted[i].X >= sorted[i - 1].X + sorted[i - 1].Width);
        }

        Assert.Equal(boxes[1].Y, boxes[2].Y);
    }

    [Fact]
    public void Mermaid_names_each_box_and_each_shape() => Assert.Equal(
        """
        flowchart TD
            n0(["x"])
            n1["fc<br/><small>Linear</small>"]
            n2("Relu")
            n3("&lt;+&gt;")
            n4(["result"])
            n0 -->|"(N, 8)"| n1
            n1 -->|"(N, 8)"| n2
            n2 -->|"(N, 8)"| n3
            n0 -->|"(N, 8)"| n3
            n3 -->|"(N, 8)"| n4

        """,
        Residual().ToMermaid());

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(0, 2)]
    [InlineData(-1, 1)]
    public void An_edge_that_does_not_go_forward_is_refused(int from, int to)
    {
        var error = Assert.Throws<ArgumentException>(() => new ModelDiagram("Net", [new(DiagramNodeKind.Input, "x", ""), new(DiagramNodeKind.Output, "y", "")], [new(from, to, "(N)")]));

        Assert.Contains($"from box {from} to box {to}", error.Message);
    }

    private static ModelDiagram Residual() => new(
        "Residual",
        [new(DiagramNodeKind.Input, "x", ""), new(DiagramNodeKind.Layer, "fc", "Linear"), new(DiagramNodeKind.Operation, "Relu", ""), new(DiagramNodeKind.Operation, "<+>", ""), new(DiagramNodeKind.Output, "result", "")],
        [new(0, 1, "(N, 8)"), new(1, 2, "(N, 8)"), new(2, 3, "(N, 8)"), new(0, 3, "(N, 8)"), new(3, 4, "(N, 8)")]);

    private static ModelDiagram Branches() => new(
        "Branches",
        [.. Enumerable.Range(0, 5).Select(i => new DiagramNode(DiagramNodeKind.Layer, "layer" + i, "Linear"))],
        [new(0, 1, "(N, 8)"), new(0, 2, "(N, 8)"), new(1, 3, "(N, 8)"), new(2, 3, "(N, 8)"), new(0, 4, "(N, 8)"), new(3, 4, "(N, 8)")]);

    private static IEnumerable<XElement> Boxes(XDocument picture) =>
        picture.Descendants(svg + "rect").Where(box => ((string?)box.Attribute("class"))?.StartsWith("box ", StringComparison.Ordinal) == true);

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, System.Globalization.CultureInfo.InvariantCulture);
}
