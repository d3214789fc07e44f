using System.Globalization;
using ShapeGen.Coverage;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    [] => CoverageReport.Print(Results(), listMissed: false),
    ["missed"] => CoverageReport.Print(Results(), listMissed: true),
    _ => Usage(),
};

static LineTable Results()
{
    var files = Directory.Exists("TestResults") ? Directory.GetFiles("TestResults", "*.coverage.xml") : [];
    return LineTable.Read(files);
}

static int Usage()
{
    Console.Error.WriteLine("""
        (nothing)   the share of lines that the last `dotnet test` in this folder has reached, per assembly
        missed      the same, and the lines that it has not reached
        """);
    return 2;
}
