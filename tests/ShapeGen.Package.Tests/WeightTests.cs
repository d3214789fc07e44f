using ShapeGen.Shapes;

namespace ShapeGen.Package.Tests;

/// <summary>A project names the weight file of its model.</summary>
public class WeightTests(PackedPackage package)
{
    private const string File = "Data/lenet.safetensors";
    private const string Output = "61706 parameters\n10 digits\n-0.1416\n";

    [Fact]
    public async Task The_file_is_checked_copied_and_found()
    {
        using var consumer = WithWeights();

        Assert.Equal(Output, await consumer.BuildAndRun("Weights"));

        consumer.Replace("LeNet.cs", "new(84, 10)", "new(84, 12)");
        consumer.Replace("LeNet.cs", "(N, 10)", "(N, 12)");
        consumer.Replace("LeNet.cs", "conv2", "convolution2");
        var (exitCode, log) = await consumer.Dotnet("build");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            ["LeNet.cs(10,44): error SG4001", "LeNet.cs(11,83): error SG4003", "LeNet.cs(7,22): error SG4002"],
            BuildLog.Of(log));
        Assert.Contains($"'{File}' has no 'convolution2.weight' (16, 6, 5, 5) and 'convolution2.bias' (16), which 'convolution2' wants", log);
        Assert.Contains($"'fc3' (Linear) does not fit '{File}', where 'fc3.weight' is (10, 84), not (12, 84); 'fc3.bias' is (10), not (12)", log);
    }

    [Fact]
    public async Task An_embedded_file_is_published_within_the_program()
    {
        using var consumer = WithWeights();
        consumer.Replace("Weights.csproj", "Model=\"LeNet\"", "Model=\"LeNet\" Embed=\"true\"");

        var (published, log) = await consumer.Dotnet("publish", "", "-o", "out");

        Assert.True(published == 0 && BuildLog.Of(log).Count == 0, log);
        Assert.Empty(Directory.EnumerateFiles(consumer.PathOf("out"), "*.safetensors", SearchOption.AllDirectories));
        Assert.Equal((0, Output), await Dotnet.Run(consumer.PathOf("out"), "Weights.dll"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_file_is_an_error_of_the_build()
    {
        using var consumer = WithWeights();

        consumer.Replace("Weights.csproj", "Model=\"LeNet\"", "");
        Assert.Contains($"error SG4005: The weight file '{File}' must name its model", await Describe(consumer, fails: true));

        consumer.Replace("Weights.csproj", $"\"{File}\"", $"\"{File}\" Model=\"LeNet\"");
        await System.IO.File.WriteAllTextAsync(consumer.PathOf(File), "no weights", TestContext.Current.CancellationToken);
        Assert.Contains("is not a valid safetensors file: at byte 0, the header's length is", await Describe(consumer, fails: true));

        System.IO.File.Delete(consumer.PathOf(File));
        Assert.Contains($"error SG4005: There is no weight file '{File}'", await Describe(consumer, fails: true));
    }

    [Fact]
    public async Task A_file_of_gigabytes_is_read_by_its_header_alone_and_only_when_it_changes()
    {
        using var consumer = WithWeights();
        WriteLarge(consumer.PathOf(File));

        await Describe(consumer, fails: false);
        var description = DescriptionIn(consumer);

        Assert.Equal(new WeightFileUse("LeNet", File, File, IsEmbedded: false, IsStrict: true), description.Use);
        Assert.Equal("large.weight (1024, 1024, 1024)", Assert.Single(description.Entries.Select(entry => $"{entry.Name} {entry.ShapeText}")));

        SpoilUnnoticed(consumer.PathOf(File));
        await Describe(consumer, fails: false);
        System.IO.File.SetLastWriteTimeUtc(consumer.PathOf(File), DateTime.UnixEpoch);
        await Describe(consumer, fails: true);
    }

    [Fact]
    public async Task A_checkpoint_of_PyTorch_is_described_as_well()
    {
        using var consumer = WithWeights();
        System.IO.File.Copy(Path.Combine(Repository.Root, "tests", "ShapeGen.Tests", "data", "checkpoints", "model.pt"), consumer.PathOf(File), overwrite: true);

        await Describe(consumer, fails: false);

        Assert.Contains("fc1.weight F32 (4, 3)", DescriptionIn(consumer).Entries.Select(entry => $"{entry.Name} {entry.DType} {entry.ShapeText}"));
    }

    private static WeightFileDescription DescriptionIn(Consumer consumer)
    {
        var path = Assert.Single(Directory.EnumerateFiles(consumer.PathOf("obj"), "*" + WeightFileDescription.Extension, SearchOption.AllDirectories));
        return WeightFileDescription.Parse(System.IO.File.ReadAllText(path))!;
    }

    /// <summary>A file of 4 GB that takes no room on the disk.</summary>
    private static void WriteLarge(string path)
    {
        const long bytes = 4L << 30;
        var header = $$$"""{"large.weight":{"dtype":"F32","shape":[1024,1024,1024],"data_offsets":[0,{{{bytes}}}]}}""";
        using var file = System.IO.File.Create(path);
        file.Write(BitConverter.GetBytes((long)header.Length));
        file.Write(System.Text.Encoding.UTF8.GetBytes(header));
        file.SetLength(file.Position + bytes);
    }

    /// <summary>Destroys the header, with length and time of change as they were.</summary>
    private static void SpoilUnnoticed(string path)
    {
        var time = System.IO.File.GetLastWriteTimeUtc(path);
        using (var file = System.IO.File.OpenWrite(path))
            file.Write("spoiled!"u8);
        System.IO.File.SetLastWriteTimeUtc(path, time);
    }

    private Consumer WithWeights()
    {
        var consumer = new Consumer("Weights", package);
        Directory.CreateDirectory(consumer.PathOf("Data"));
        System.IO.File.Copy(Path.Combine(Repository.Root, "samples", "Digits", "Data", "lenet5_mnist.safetensors"), consumer.PathOf(File));
        return consumer;
    }

    /// <summary>Runs the part of the build that reads weight files.</summary>
    private static async Task<string> Describe(Consumer consumer, bool fails)
    {
        var (exitCode, log) = await consumer.Dotnet("msbuild", "", "-restore", "-t:ShapeGenDescribeWeights");
        Assert.True(exitCode == 0 != fails, log);
        return log;
    }
}
