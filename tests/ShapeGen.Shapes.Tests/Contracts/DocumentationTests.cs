namespace ShapeGen.Shapes.Tests;

/// <summary>Runs the examples of docs/contracts.md.</summary>
public class DocumentationTests
{
    private static readonly string[] inputNames = ["a", "b", "c", "d"];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            string? contract = null;
            var isExample = false;
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "contracts.md")))
            {
                if (line.StartsWith("```", StringComparison.Ordinal))
                    (isExample, contract) = (line == "```contract", null);
                else if (isExample && contract is null)
                    contract = line;
                else if (isExample)
                    cases.Add(contract!, line);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_example_is_true(string contract, string example)
    {
        if (!Contract.TryParse(contract, out var parsed, out var error))
        {
            Assert.Equal(example, $"malformed at {error}");
            return;
        }

        var parts = example.Split(" => ");
        var given = parts[0].Split(" where ");
        var (inputs, scope) = (Applying.Inputs(given[0]), Applying.Arguments(given.ElementAtOrDefault(1) ?? ""));
        var outcome = parsed!.Apply(inputs, scope, Facts.None);
        Assert.Equal(parts[1], outcome.Failure is { } failure ? Error(failure, parsed, scope, inputs) : Result(outcome));
    }

    [Fact]
    public void Every_function_has_an_example()
    {
        Contract.TryParse("(N) -> x()", out _, out var error);
        var functions = error!.Message.Split("there are ")[1].Split(", ");
        Assert.True(functions.Length > 20);
        Assert.All(functions, function => Assert.Contains(Cases, example => example.Data.Item1.Contains(function + "(", StringComparison.Ordinal)));
    }

    private static string Error(ContractFailure failure, Contract contract, Dictionary<string, Value> scope, IReadOnlyList<ContractInput> inputs)
    {
        var descriptions = inputs.Select((input, index) => new InputDescription(inputNames[index], (input as ShapeInput)?.Shape, null));
        return $"error: {Messages.Describe(failure, contract, scope, new MessageContext(null, "f", [.. descriptions])).Headline}";
    }

    private static string Result(ContractOutcome outcome)
    {
        var needs = outcome.Requirements.Count > 0 ? $" needs {string.Join(", ", outcome.Requirements)}" : "";
        return Applying.Text(outcome.Outputs) + needs;
    }
}
