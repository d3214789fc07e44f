using System.Runtime.CompilerServices;

namespace ShapeGen.Docs.Tests;

/// <summary>The source tree that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static string PathOf(string file) => Path.Combine(Root, file);

    private static string Here([CallerFilePath] string here = "") => here;
}
