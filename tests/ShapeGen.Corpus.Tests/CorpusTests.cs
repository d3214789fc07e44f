namespace ShapeGen.Corpus.Tests;

/// <summary>What the checker says of programs as people write them.</summary>
public sealed class CorpusTests(Corpus corpus) : IClassFixture<Corpus>
{
    private const int LeastPairs = 60;
    private const int LeastModels = 15;

    [Fact]
    public void Corpus_is_large()
    {
        Assert.True(corpus.Of(ProgramKind.Wrong).Count() >= LeastPairs);
        Assert.True(corpus.Of(ProgramKind.Model).Count() >= LeastModels);
    }

    [Fact]
    public void Every_wrong_program_is_marked_and_has_a_corrected_twin()
    {
        var wrong = corpus.Of(ProgramKind.Wrong).Select(program => program.Program).ToList();
        var right = corpus.Of(ProgramKind.Right).Select(program => program.Program).ToList();

        Assert.All(wrong, program => Assert.NotEmpty(program.Marks));
        Assert.All(right, program => Assert.Empty(program.Marks));
        Assert.Equal(wrong.Select(program => program.Name.Replace(".wrong.", ".right.", StringComparison.Ordinal)), right.Select(program => program.Name));
    }

    [Fact]
    public void Checker_is_right_about_every_program_but_the_listed_ones()
    {
        TestContext.Current.TestOutputHelper!.WriteLine(Summary());

        var failing = corpus.Programs.Where(program => program.Problems.Count > 0 && !CorpusFiles.Open.ContainsKey(program.Program.Name));
        var passing = corpus.Programs.Where(program => program.Problems.Count == 0 && CorpusFiles.Open.ContainsKey(program.Program.Name));
        var gone = CorpusFiles.Open.Keys.Except(CorpusFiles.Programs.Select(program => program.Name));

        AssertNone(failing.Select(program => $"{program.Program.Name}\n    {string.Join("\n    ", program.Problems)}"));
        AssertNone(passing.Select(program => $"{program.Program.Name} passes and leaves the list of open ones"));
        AssertNone(gone.Select(name => $"{name} is listed as open, but is not there"));
        Assert.All(CorpusFiles.Open.Values, Assert.NotEmpty);
    }

    [Fact]
    public void Correct_programs_run()
    {
        var failures = corpus.Programs
            .Where(program => program.Program.Kind != ProgramKind.Wrong)
            .Select(program => (program.Program.Name, Exception: ProgramExecution.Run(program)))
            .Where(run => run.Exception is not null)
            .Select(run => $"{run.Name}: {run.Exception}");

        AssertNone(failures);
    }

    [Fact]
    public void Run_gives_what_Forward_gives()
    {
        var models = corpus.Of(ProgramKind.Model).Select(program => (Program: program, Run: program.WithRun())).ToList();
        var failures = models
            .Select(model => (model.Program.Program.Name, Exception: ProgramExecution.Run(model.Program, model.Run.Compilation)))
            .Where(run => run.Exception is not null)
            .Select(run => $"{run.Name}: {run.Exception}");

        AssertNone(failures);
        TestContext.Current.TestOutputHelper!.WriteLine($"Run against Forward: {models.Sum(model => model.Run.Calls)} calls of {models.Count(model => model.Run.Calls > 0)} models");
        Assert.All(models, model => Assert.True(model.Run.Calls > 0, $"{model.Program.Program.Name} calls no Forward that has a Run."));
    }

    /// <summary>An output that alone is wrong is not noticed by a run, and what does not compile cannot run.</summary>
    [Fact]
    public void Wrong_programs_fail_when_they_run()
    {
        var successes = corpus.Of(ProgramKind.Wrong)
            .Where(program => program.Program.Marks.All(mark => mark.Id != "SG1005") && program.Compiler.Count == 0)
            .Where(program => ProgramExecution.Run(program) is null)
            .Select(program => program.Program.Name);

        AssertNone(successes);
    }

    private static void AssertNone(IEnumerable<string> problems)
    {
        var text = string.Join('\n', problems);
        Assert.True(text.Length == 0, text);
    }

    private string Summary()
    {
        var found = corpus.Of(ProgramKind.Wrong).ToList();
        var clean = corpus.Programs.Where(program => program.Program.Kind != ProgramKind.Wrong).ToList();
        var tracked = corpus.Of(ProgramKind.Model).ToList();
        return $"found {found.Count(program => program.Problems.Count == 0)}/{found.Count}, "
            + $"clean {clean.Count(program => program.IsClean)}/{clean.Count}, "
            + $"tracked {tracked.Count(program => program.IsTracked)}/{tracked.Count}, "
            + $"compiled {tracked.Count(program => program.Untracked.Count == 0)}/{tracked.Count}";
    }
}
