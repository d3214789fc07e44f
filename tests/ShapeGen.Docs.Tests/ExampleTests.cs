using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ShapeGen.Docs.Tests;

/// <summary>What the documentation shows in C# compiles, tells what the page says that it tells, and prints what the page says that it prints.</summary>
public class ExampleTests
{
    private static readonly Lock console = new();

    public static TheoryData<string> Examples => [.. Example.All.Keys];

    public static TheoryData<string> Programs => [.. Example.All.Values.Where(example => example.Output is not null).Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_tells_what_its_page_shows(string name)
    {
        var example = Example.All[name];
        var shown = example.Told;

        var told = (await new CompiledExample(example).Diagnostics())
            .Where(diagnostic => IsToShow(diagnostic, example))
            .Select(diagnostic => ToldMessage.Of(diagnostic, shown.Any(message => message.Place is not null)));

        AssertSame(Lines(shown), Lines(told));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_prints_what_its_page_shows(string name)
    {
        var example = Example.All[name];
        var program = new CompiledExample(example);

        var output = OutputOf(program.Run).TrimEnd();
        if (!Pattern(example.Output!).IsMatch(output))
            AssertSame(example.Output!, output);
    }

    /// <summary>What makes a build fail or warns, and what the page speaks of. An example of neither kind is free of information too.</summary>
    private static bool IsToShow(Diagnostic diagnostic, Example example) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning
        || diagnostic.Id == example.Rule
        || example.Told.Any(message => message.Id == diagnostic.Id)
        || (example.Told.Count == 0 && example.Rule is null && diagnostic.Severity == DiagnosticSeverity.Info);

    private static string Lines(IEnumerable<ToldMessage> messages) => string.Join('\n', messages);

    /// <summary>What a page shows as … may be anything on that line.</summary>
    private static Regex Pattern(string shown) => new($"^{Regex.Escape(shown.TrimEnd()).Replace("…", ".*", StringComparison.Ordinal)}$");

    /// <summary>Both whole where they differ, so that the page can be corrected by them.</summary>
    private static void AssertSame(string shown, string actual) => Assert.True(shown == actual, $"The page shows\n{shown}\n\nbut it is\n{actual}");

    private static string OutputOf(Action program)
    {
        lock (console)
        {
            var before = Console.Out;
            using var output = new StringWriter();
            Console.SetOut(output);
            try
            {
                program();
            }
            finally
            {
                Console.SetOut(before);
            }

            return output.ToString().ReplaceLineEndings("\n");
        }
    }
}
