namespace ShapeGen.Tests.Weights;

/// <summary>The files that stand beside the tests.</summary>
internal static class TestFiles
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, name);
}
