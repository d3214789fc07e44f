namespace ShapeGen.Package.Tests;

/// <summary>Projects that use the package, built as their authors would.</summary>
public class ConsumerTests(PackedPackage package)
{
    /// <summary>
    /// By hand for (1, 1, 1): hidden is (1+2+3+10, -15+20) = (16, 5), and the output 2·16 + 100·5 + 0.5; for (2, 1, 1) hidden
    /// is (17, 1).
    /// </summary>
    private const string GoodOutput =
        """
        Classifier(
          (hidden): Linear(in_features=3, out_features=2, bias=True)
          (output): Linear(in_features=2, out_features=1, bias=True)
        )
        Forward 532.5 134.5
        Run 532.5 134.5
        typed 532.5 134.5
        convolution 1 1 2 2

        """;

    [Fact]
    public async Task A_model_is_generated_and_computes()
    {
        using var consumer = new Consumer("Good", package);

        Assert.Equal(GoodOutput, await consumer.BuildAndRun("Good"));
    }

    [Fact]
    public async Task Errors_stand_in_the_log_with_id_line_and_column()
    {
        using var consumer = new Consumer("Bad", package);

        var (exitCode, log) = await consumer.Dotnet("build");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            [
                "Models.cs(11,21): error SG1001",
                "Models.cs(15,14): error SG0001",
                "Models.cs(28,20): error SG0002",
                "Models.cs(35,69): error SG1006",
            ],
            BuildLog.Of(log));
    }

    [Fact]
    public async Task Contracts_hold_across_assemblies()
    {
        using var consumer = new Consumer("Library", package);

        Assert.Equal("Run is Forward: True\n(2, 4)\n", await consumer.BuildAndRun("App", "App"));

        consumer.Replace(Path.Combine("App", "Reader.cs"), "block = new(32)", "block = new(33)");
        var (exitCode, log) = await consumer.Dotnet("build", "App");

        Assert.Equal(1, exitCode);
        Assert.Equal(["Reader.cs(15,81): error SG1001"], BuildLog.Of(log));
        Assert.Contains("'block' expects 33", log);
    }

    [Fact]
    public async Task Too_old_a_compiler_is_told_so()
    {
        using var consumer = new Consumer("Good", package);

        var (exitCode, log) = await consumer.Dotnet("build", "", "-p:CompilerApiVersion=roslyn4.14");

        Assert.Equal(1, exitCode);
        Assert.Equal(["ShapeGen.targets: error SG5001"], BuildLog.WithoutPlaces(log));
        Assert.Contains("ShapeGen needs the C# compiler of the .NET 10 SDK (version 5.0) or a newer one, but this build uses version 4.14 ", log);
    }

    [Fact]
    public async Task A_program_is_published_ahead_of_time_and_runs()
    {
        using var consumer = new Consumer("Good", package);

        var (published, log) = await consumer.Dotnet("publish", "", "-p:PublishAot=true", "--use-current-runtime", "-o", "out");

        Assert.True(published == 0, log);
        Assert.Equal(HasInstructionSets ? ["ShapeGen.targets: warning SG5002"] : [], BuildLog.WithoutPlaces(log));
        Assert.Equal(GoodOutput, await RunPublished(consumer));
    }

    [Fact]
    public async Task A_program_is_trimmed_without_a_warning_and_runs()
    {
        using var consumer = new Consumer("Good", package);

        var (published, log) = await consumer.Dotnet(
            "publish", "", "-p:PublishTrimmed=true", "-p:TrimmerSingleWarn=false", "--self-contained", "--use-current-runtime", "-o", "out");

        Assert.True(published == 0 && BuildLog.Of(log).Count == 0, log);
        Assert.Equal(GoodOutput, await RunPublished(consumer));
    }

    private static bool HasInstructionSets =>
        System.Runtime.InteropServices.RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.X64;

    private static async Task<string> RunPublished(Consumer consumer)
    {
        var program = consumer.PathOf(Path.Combine("out", OperatingSystem.IsWindows() ? "Good.exe" : "Good"));
        var (exitCode, output) = await Dotnet.RunProgram(program, consumer.PathOf(""), []);
        Assert.Equal(0, exitCode);
        return output;
    }
}
