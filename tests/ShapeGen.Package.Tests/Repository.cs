namespace ShapeGen.Package.Tests;

/// <summary>The source tree that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Configuration { get; } = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}") ? "Release" : "Debug";

    private static string Find(string folder)
    {
        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "ShapeGen.sln")))
                return directory.FullName;
        }

        throw new InvalidOperationException($"No folder above '{folder}' has ShapeGen.sln.");
    }
}
