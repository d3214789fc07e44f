using System.Globalization;

namespace ShapeGen.Mutants.Running;

/// <summary>
/// A process of its own that tries mutants: a number comes in, a line goes out for each test that passes, and then the verdict.
/// A mutant that never ends or overflows the stack takes this process along and no other.
/// </summary>
internal static class Worker
{
    public const string Ready = "ready";
    public const string Passed = ".";
    public const string Killed = "killed";
    public const string Survived = "survived";

    private const int WarmUpTests = 50;

    public static int Run(Target target, double seconds)
    {
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        LoadedTests.ShareLibraries(target);
        var plan = Plan.Load(target);
        var mutants = plan.Mutants.ToDictionary(mutant => mutant.Id);
        var shared = WarmedUp(target, plan);
        answers.WriteLine(Ready);
        while (Console.ReadLine() is { } line)
        {
            var mutant = mutants[int.Parse(line, CultureInfo.InvariantCulture)];
            var tests = plan.TestsOf(mutant).ToList();
            var killer = mutant.IsStatic ? KillerAlone(target, mutant, tests, seconds, answers) : KillerIn(ref shared, target, plan, mutant, tests, seconds, answers);
            answers.WriteLine(killer is null ? Survived : $"{Killed} {killer.Name}");
        }

        return 0;
    }

    /// <summary>
    /// Tries a mutant in the shared assembly. A test that goes on failing when the mutant is off fails for what an earlier one has left
    /// behind: then the assembly is loaded again, and the mutant tried in it.
    /// </summary>
    private static PlannedTest? KillerIn(
        ref LoadedTests shared, Target target, Plan plan, Mutant mutant, IReadOnlyList<PlannedTest> tests, double seconds, TextWriter answers)
    {
        var killer = Killer(shared, mutant, tests, seconds, answers);
        if (killer is null || Attempt.Of(shared.Cases(killer.Suite)[killer.Name]) is null)
            return killer;
        shared.Unload();
        shared = WarmedUp(target, plan);
        return Killer(shared, mutant, tests, seconds, answers);
    }

    private static LoadedTests WarmedUp(Target target, Plan plan)
    {
        var loaded = new LoadedTests(target);
        loaded.InitialiseStatics();
        var every = Math.Max(1, plan.Tests.Count / WarmUpTests);
        foreach (var test in plan.Tests.Where((_, index) => index % every == 0))
            _ = Attempt.Of(loaded.Cases(test.Suite)[test.Name]);
        return loaded;
    }

    /// <summary>For a mutant of what is read once only: it is tried in an assembly of its own.</summary>
    private static PlannedTest? KillerAlone(Target target, Mutant mutant, IReadOnlyList<PlannedTest> tests, double seconds, TextWriter answers)
    {
        var alone = new LoadedTests(target) { Active = mutant.Id };
        try
        {
            return Killer(alone, mutant, tests, seconds, answers);
        }
        finally
        {
            alone.Unload();
        }
    }

    /// <summary>The first test that fails with the mutant; null where none does.</summary>
    private static PlannedTest? Killer(LoadedTests loaded, Mutant mutant, IReadOnlyList<PlannedTest> tests, double seconds, TextWriter answers)
    {
        loaded.Active = mutant.Id;
        try
        {
            foreach (var test in tests)
            {
                if (Attempt.Of(loaded.Cases(test.Suite)[test.Name]) is not null)
                    return test;
                answers.WriteLine(Passed);
                seconds -= test.Seconds;
                if (seconds < 0)
                    break;
            }

            return null;
        }
        finally
        {
            loaded.Active = -1;
        }
    }
}
