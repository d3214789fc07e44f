using System.Diagnostics;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace ShapeGen.EditorCost;

/// <summary>A folder in which the SDK's compiler compiles, as in a build.</summary>
internal sealed class CompilerFolder : IDisposable
{
    private static readonly string compiler =
        typeof(CompilerFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Compiler").Value!;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ShapeGen.EditorCost.");
    private readonly List<string> references = [];
    private int compilations;

    public CompilerFolder()
    {
        foreach (var reference in Net100.ReferenceInfos.All)
        {
            var path = Path.Combine(folder.FullName, reference.FileName);
            File.WriteAllBytes(path, reference.ImageBytes);
            references.Add(path);
        }

        references.AddRange([typeof(System.Numerics.Tensors.Tensor).Assembly.Location, typeof(ModelAttribute).Assembly.Location, typeof(Shapes.Shape).Assembly.Location]);
    }

    /// <summary>The seconds of processor time for compiling those files.</summary>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public double Compile(IEnumerable<SyntaxTree> files, IEnumerable<string> analyzers)
    {
        var place = folder.CreateSubdirectory($"{compilations++}");
        string[] lines =
        [
            "-nologo", "-noconfig", "-nostdlib+", "-target:library", "-langversion:14", "-nullable:enable", "-optimize+", $"-out:{Quoted(Path.Combine(place.FullName, "Edited.dll"))}",
            .. references.Select(path => $"-reference:{Quoted(path)}"),
            .. analyzers.Select(path => $"-analyzer:{Quoted(path)}"),
            .. files.Select((file, at) => Write(place, file, at)),
        ];
        var response = Path.Combine(place.FullName, "arguments.rsp");
        File.WriteAllLines(response, lines);
        return Run(response);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Write(DirectoryInfo place, SyntaxTree file, int at)
    {
        var path = Path.Combine(place.FullName, $"{at}.cs");
        File.WriteAllText(path, file.ToString());
        return Quoted(path);
    }

    private static double Run(string response)
    {
        using var process = Process.Start("dotnet", [compiler, $"@{response}"]);
        var time = TimeSpan.Zero;
        while (!process.WaitForExit(Poll))
            time = TimeOf(process) ?? time;
        return process.ExitCode == 0 ? time.TotalSeconds : throw new InvalidOperationException($"The compiler ended with {process.ExitCode}.");
    }

    /// <summary>The time until now; null where the process has just ended.</summary>
    private static TimeSpan? TimeOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Quoted(string path) => $"\"{path}\"";
}
