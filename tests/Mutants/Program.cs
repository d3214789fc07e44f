using System.Globalization;
using ShapeGen.Mutants;
using ShapeGen.Mutants.Running;
using ShapeGen.Mutants.Writing;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Environment.SetEnvironmentVariable(Settings.Effort, "5");
return args switch
{
    ["worker", var name, var seconds] => Worker.Run(Target.Named(name), double.Parse(seconds, CultureInfo.InvariantCulture)),
    ["plan", var name] => MakePlan(Target.Named(name)),
    [var name, .. var options] when Target.All.Any(target => target.Name == name) => Run(Target.Named(name), Settings.Read(options)),
    _ => Usage(),
};

static int MakePlan(Target target)
{
    LoadedTests.ShareLibraries(target);
    var mutants = MutantAssembly.Write(target);
    var plan = new Plan(mutants, Baseline.Measure(target, mutants.Max(mutant => mutant.Id) + 1));
    plan.Save(target);
    Console.WriteLine($"{target.Name}: {mutants.Count} mutants, {plan.Tests.Count} tests of {plan.Tests.Sum(test => test.Seconds):F0} s");
    return 0;
}

static int Run(Target target, Settings settings)
{
    if (!settings.IsPlanned)
        MakePlan(target);
    var mutants = Plan.Load(target).Mutants.Where(mutant => mutant.File.Contains(settings.Only, StringComparison.Ordinal)).ToArray();
    var all = mutants.Length;
    new Random(settings.Seed).Shuffle(mutants);
    return MutationReport.Print(target, MutationRun.Try(target, mutants[..Math.Min(settings.Sample, all)], settings.Processes, settings.Seconds), all);
}

static int Usage()
{
    Console.Error.WriteLine("""
        shapes      changes ShapeGen.Shapes in one place after another and sees whether its tests notice
        engine      the same for what the engine infers (ShapeGen.Engine/Binding)
            --sample N      only N of the changes, chosen by --seed S
            --only TEXT     only those in files whose path has the text
            --seconds S     at most so many seconds of the processor's time for each
            --processes P   so many at a time
            --plan old      with what the last run has made, where neither code nor tests have changed
        """);
    return 2;
}
