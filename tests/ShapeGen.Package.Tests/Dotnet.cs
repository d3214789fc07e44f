using System.Diagnostics;

namespace ShapeGen.Package.Tests;

/// <summary>Runs the dotnet command, and programs, as a user does.</summary>
internal static class Dotnet
{
    public static Task<(int ExitCode, string Output)> Run(string folder, params string[] arguments) => Run(folder, arguments, []);

    public static Task<(int ExitCode, string Output)> Run(string folder, string[] arguments, params (string Name, string Value)[] environment) =>
        RunProgram("dotnet", folder, arguments, environment);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunProgram(
        string program, string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
