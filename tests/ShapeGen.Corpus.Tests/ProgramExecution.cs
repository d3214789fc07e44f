using System.Reflection;
using System.Runtime.Loader;

namespace ShapeGen.Corpus.Tests;

/// <summary>Runs a program of the corpus, without its output: what the checker is measured by.</summary>
internal static class ProgramExecution
{
    /// <summary>The exception that ends it, or null.</summary>
    public static Exception? Run(CheckedProgram program)
    {
        using var image = new MemoryStream();
        var result = program.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
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
