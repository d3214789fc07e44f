using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis.MSBuild;
using ShapeGen.Shapes;

namespace ShapeGen.Editor.Tests;

/// <summary>A project in a folder of its own that uses ShapeGen's runtime, generator and analyzers as they were built, opened as an editor does.</summary>
internal sealed class EditedProject : IDisposable
{
    private static readonly Assembly[] runtime = [typeof(Linear).Assembly, typeof(Contract).Assembly];
    private static readonly Assembly[] analyzers = [typeof(Generation.ModelGenerator).Assembly, typeof(Analyzers.ShapeAnalyzer).Assembly, typeof(Engine.ModelBinder).Assembly, typeof(Contract).Assembly];

    private readonly string folder = Directory.CreateTempSubdirectory("shapegen-").FullName;

    /// <summary>A console program with one file of this text.</summary>
    public EditedProject(string file, string text)
    {
        File.WriteAllText(ProjectFile, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(runtime.Append(typeof(System.Numerics.Tensors.Tensor).Assembly).Select(assembly => $"<Reference Include=\"{assembly.Location}\" />"))}
                {string.Concat(analyzers.Select(assembly => $"<Analyzer Include=\"{assembly.Location}\" />"))}
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, file), text);
    }

    private string ProjectFile => Path.Combine(folder, "Edited.csproj");

    /// <summary>The workspace with the project; what it could not load is an error.</summary>
    public async Task<MSBuildWorkspace> Open(CancellationToken cancellation)
    {
        await Dotnet("restore");
        var workspace = MSBuildWorkspace.Create();
        await workspace.OpenProjectAsync(ProjectFile, cancellationToken: cancellation);
        Assert.Empty(workspace.Diagnostics);
        return workspace;
    }

    /// <summary>Runs the SDK's command in the project's folder: its exit code and what it printed.</summary>
    public async Task<(int ExitCode, string Output)> Dotnet(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = folder })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
