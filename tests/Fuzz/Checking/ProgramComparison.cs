using System.Numerics.Tensors;
using System.Reflection;
using ShapeGen.Fuzz.Writing;
using ShapeGen.Shapes;

namespace ShapeGen.Fuzz.Checking;

/// <summary>Compares what is said of a program with what it does.</summary>
internal sealed class ProgramComparison(CheckedProgram program, Assembly assembly)
{
    private readonly Dictionary<string, IReadOnlyList<ModelRun>> runs = [];

    /// <summary>What can be said of each model, for the totals.</summary>
    public List<ModelOutcome> Outcomes { get; } = [];

    public IEnumerable<Disagreement> Compare()
    {
        foreach (var model in program.Models)
            runs[model.Name] = [.. Runs(model)];
        var found = program.Models.SelectMany(Compare).ToList();
        if (CallerDisagrees() is { } text)
            found.Add(Disagree(DisagreementKind.FalseAlarm, GeneratedProgram.Caller, text));
        return found;
    }

    private IEnumerable<ModelRun> Runs(CheckedModel model)
    {
        if (model.Graph is not { Signature: { } signature } || !program.Program.Environments.TryGetValue(model.Name, out var environments))
            return [];

        var type = assembly.GetType($"{program.Program.Namespace}.{model.Name}")!;
        return environments.Select(sizes => ModelRun.Of(type, signature, sizes, model.IsProven)).OfType<ModelRun>();
    }

    private IEnumerable<Disagreement> Compare(CheckedModel model)
    {
        if (model.Crash is { } crash)
            yield return Disagree(DisagreementKind.Crash, model.Name, crash.ToString());
        if (model.Time > CheckedModel.MaximumTime)
            yield return Disagree(DisagreementKind.Slow, model.Name, $"took {model.Time.TotalMilliseconds:F0} ms");
        if (runs[model.Name].Count == 0)
            yield break;

        var fails = runs[model.Name].Where(run => run.Sizes.IsGeneric).Select(run => FailureOf(model, run)).OfType<string>().ToList();
        var isAnyWrong = program.Models.Any(other => other.IsWrong);
        var outcome = model.IsWrong ? Outcome.Wrong
            : fails.Count > 0 && !isAnyWrong ? model.IsProven ? Outcome.Conditional : Outcome.Missed
            : model.IsProven ? Outcome.Proven : Outcome.Unknown;
        Outcomes.Add(new ModelOutcome(program.Program, model, outcome, fails.FirstOrDefault()));
        if (model.IsWrong && fails.Count == 0 && runs[model.Name].Any(run => run.Sizes.IsGeneric))
            yield return Disagree(DisagreementKind.FalseAlarm, model.Name, Told(model));
        if (!model.IsProven || program.Models.Any(other => other.IsWrong && other.Name != GeneratedProgram.Caller))
            yield break;

        foreach (var run in runs[model.Name])
        {
            if (Contradiction(model, run) is var (kind, text))
                yield return Disagree(kind, model.Name, $"for {run.Sizes}: {text}");
        }
    }

    /// <summary>What is wrong with a run, the outputs included that the contract promises.</summary>
    private static string? FailureOf(CheckedModel model, ModelRun run)
    {
        if (run.Failure is { } failure)
            return $"{failure.GetType().Name}: {failure.Message}";

        var inputs = model.Graph!.Signature!.Inputs.Select(input => Conditions.Lengths(input.Shape, run.Sizes)).ToList();
        if (!ModelRun.MeetsContract(model.Graph.Signature, inputs, run.Sizes, out var promised))
            return null;

        var differ = model.Graph.Signature.Outputs.Zip(run.Outputs, (promise, output) => IsOther(promise.Shape, output, run.Sizes)).Any(wrong => wrong);
        return differ ? $"Forward gives {string.Join(", ", run.Outputs.Select(Text))} where the contract promises {string.Join(", ", promised.Select(Text))}" : null;
    }

    private static (DisagreementKind, string)? Contradiction(CheckedModel model, ModelRun run)
    {
        var graph = model.Graph!.Forward!;
        var isMet = graph.Requirements.All(requirement => Conditions.Holds(requirement, run.Sizes) != false);
        if (FailureOf(model, run) is { } failure)
            return isMet ? (DisagreementKind.Throws, failure) : null;
        if (!isMet)
        {
            var broken = graph.Requirements.First(requirement => Conditions.Holds(requirement, run.Sizes) == false);
            return (DisagreementKind.Refused, $"requires {broken}, but Forward runs");
        }

        foreach (var (result, output) in graph.Results.Zip(run.Outputs))
        {
            if (!IsOf(graph.Values[result].Shape, output, run.Sizes))
                return (DisagreementKind.Shape, $"said {graph.Values[result].Shape}, but Forward gives {Text(output)}");
        }

        if (run.RunOutputs is null)
            return (DisagreementKind.Value, $"Run throws {run.RunFailure?.GetType().Name}: {run.RunFailure?.Message}");
        foreach (var (expected, actual) in run.Outputs.Zip(run.RunOutputs))
        {
            if (Difference(expected, actual) is { } difference)
                return (DisagreementKind.Value, difference);
        }

        return null;
    }

    /// <summary>The caller is called wrong, but neither it nor anything that it calls throws; a contract with an error of its own nobody enforces.</summary>
    private string? CallerDisagrees()
    {
        var others = program.Models.Where(model => model.Name == GeneratedProgram.Caller && model.IsWrong).ToList();
        var isEnforced = program.Models.Any(model => model.Name == program.Program.Root && model.Graph?.Signature is not null);
        if (others.Count == 0 || !isEnforced || program.Models.Any(model => model.Graph is not null && model.IsWrong) || CallerThrows())
            return null;
        return string.Join("; ", others.Select(Told));
    }

    private bool CallerThrows()
    {
        try
        {
            assembly.GetType($"{program.Program.Namespace}.{GeneratedProgram.Caller}")?.GetMethod("Run")?.Invoke(null, null);
            return false;
        }
        catch (TargetInvocationException)
        {
            return true;
        }
    }

    private static bool IsOther(Shape shape, Tensor<float> output, SizeEnvironment sizes) =>
        Conditions.Lengths(shape, sizes) is { } lengths && !lengths.AsSpan().SequenceEqual(output.Lengths);

    private static bool IsOf(Shape shape, Tensor<float> output, SizeEnvironment sizes) =>
        Conditions.Lengths(shape, sizes) is { } lengths && lengths.AsSpan().SequenceEqual(output.Lengths);

    /// <summary>In words where the numbers differ by more than the order of their sums explains.</summary>
    private static string? Difference(Tensor<float> expected, Tensor<float> actual)
    {
        if (!expected.Lengths.SequenceEqual(actual.Lengths))
            return $"Run gives {Text(actual)}, Forward {Text(expected)}";

        var (left, right) = (expected.ToArray(), actual.ToArray());
        var largest = left.Where(float.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        var bound = 1e-5 * Math.Max(0.1, largest);
        var worst = left.Zip(right, (a, b) => float.IsFinite(a) || float.IsFinite(b) ? Math.Abs((double)a - b) : 0).DefaultIfEmpty(0).Max();
        return worst <= bound ? null : $"Run differs by {worst:G3}, more than {bound:G3}";
    }

    private static string Told(CheckedModel model) => string.Join("; ", model.Errors.Select(error => $"{error.Id}: {error.Message.Headline}"));

    private static string Text(ContractInput promise) => promise is ShapeInput { Shape: var shape } ? shape.ToString() : "anything";

    private static string Text(Tensor<float> tensor) => $"({string.Join(", ", tensor.Lengths.ToArray())})";

    private Disagreement Disagree(DisagreementKind kind, string name, string text) => new(program.Program, kind, name, text);
}

/// <summary>What is said of a model, against what it does.</summary>
internal enum Outcome
{
    /// <summary>Called wrong.</summary>
    Wrong,

    /// <summary>It fails for sizes that its inferred contract excludes.</summary>
    Conditional,

    /// <summary>It fails, and nothing is said.</summary>
    Missed,

    /// <summary>It runs, and all was followed.</summary>
    Proven,

    /// <summary>It runs, and something was not followed.</summary>
    Unknown,
}

/// <summary>A model with its outcome.</summary>
/// <param name="Program">The program that it is of.</param>
/// <param name="Model">The model.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="Failure">What failed when it ran, or null.</param>
internal sealed record ModelOutcome(GeneratedProgram Program, CheckedModel Model, Outcome Outcome, string? Failure);
