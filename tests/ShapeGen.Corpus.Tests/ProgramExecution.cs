using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace ShapeGen.Corpus.Tests;

/// <summary>Runs a program of the corpus, without its output: what the checker is measured by.</summary>
internal static class ProgramExecution
{
    /// <summary>The exception that ends it, or null.</summary>
    public static Exception? Run(CheckedProgram program) => Run(program, program.Output);

    /// <summary>As above, of other sources of the same program.</summary>
    public static Exception? Run(CheckedProgram program, Compilation sources)
    {
        using var image = new MemoryStream();
        var result = sources.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        if (!result.Success)
            return new InvalidDataException($"{program.Program.Name} does not compile: {result.Diagnostics.First()}");

        image.Position = 0;
        var console = Console.Out;
        var context = new AssemblyLoadContext(program.Program.Name, isCollectible: true);
        try
        {
            Console.SetOut(TextWriter.Null);
            var entry = context.LoadFromStream(image).EntryPoint!;
            entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
        finally
        {
            Console.SetOut(console);
            context.Unload();
        }
    }
}
