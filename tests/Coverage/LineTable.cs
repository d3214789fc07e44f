using System.Globalization;
using System.Xml.Linq;

namespace ShapeGen.Coverage;

/// <summary>Which lines of which assembly a test run has reached, summed up over its test projects.</summary>
internal sealed class LineTable
{
    private readonly Dictionary<(string Assembly, string File, int Line), bool> reached = [];

    private LineTable(int files) => Files = files;

    /// <summary>How many test projects have reported.</summary>
    public int Files { get; }

    /// <summary>Sums up files in Cobertura's format; a line is reached where any of them says so.</summary>
    public static LineTable Read(IReadOnlyCollection<string> files)
    {
        var table = new LineTable(files.Count);
        foreach (var file in files)
            table.Add(XDocument.Load(file));
        return table;
    }

    /// <summary>The lines of an assembly, in the order of its files.</summary>
    public IReadOnlyList<(string File, int Line, bool IsReached)> Of(string assembly) =>
    [
        .. from entry in reached
           where entry.Key.Assembly == assembly
           orderby entry.Key.File, entry.Key.Line
           select (entry.Key.File, entry.Key.Line, entry.Value),
    ];

    private void Add(XDocument report)
    {
        foreach (var package in report.Descendants("package"))
        {
            foreach (var type in package.Descendants("class").Where(type => !IsGenerated(File(type))))
                Add(package.Attribute("name")!.Value, type);
        }
    }

    private void Add(string assembly, XElement type)
    {
        foreach (var line in type.Descendants("line"))
        {
            var key = (assembly, File(type), int.Parse(line.Attribute("number")!.Value, CultureInfo.InvariantCulture));
            reached[key] = line.Attribute("hits")!.Value != "0" || reached.GetValueOrDefault(key);
        }
    }

    private static string File(XElement type) => type.Attribute("filename")!.Value;

    private static bool IsGenerated(string file) => file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal);
}
