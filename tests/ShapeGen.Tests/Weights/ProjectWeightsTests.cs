using System.Reflection;
using ShapeGen.Tests.Modules;

namespace ShapeGen.Tests.Weights;

public class ProjectWeightsTests
{
    private readonly Scale scale = new(2);

    [Fact]
    public void A_file_below_the_programs_folder_is_loaded()
    {
        var file = Path.Combine("weights", $"{Guid.NewGuid()}.safetensors");
        var path = Path.Combine(AppContext.BaseDirectory, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Content());
        try
        {
            ProjectWeights.Load(scale, file, strict: true);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Equal([3, 4], scale.Weight);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_with_its_place()
    {
        var e = Assert.Throws<FileNotFoundException>(() => ProjectWeights.Load(scale, "nowhere.safetensors", strict: true));

        Assert.Contains("The weights of Scale are not at", e.Message);
        Assert.Contains(Path.Combine(AppContext.BaseDirectory, "nowhere.safetensors"), e.Message);
    }

    [Fact]
    public void A_resource_is_loaded()
    {
        ProjectWeights.LoadEmbedded(scale, new AssemblyWith("scale.safetensors", Content()), "scale.safetensors", strict: true);

        Assert.Equal([3, 4], scale.Weight);
    }

    [Fact]
    public void A_resource_that_is_not_there_is_named()
    {
        var e = Assert.Throws<FileNotFoundException>(() => ProjectWeights.LoadEmbedded(scale, typeof(ProjectWeightsTests).Assembly, "nowhere", strict: true));

        Assert.Equal("The weights of Scale are not embedded in ShapeGen.Tests under 'nowhere'.", e.Message);
    }

    [Fact]
    public void Strict_or_not_is_passed_on()
    {
        var assembly = new AssemblyWith("w", Content(withBias: false));

        Assert.Throws<StateDictionaryException>(() => ProjectWeights.LoadEmbedded(scale, assembly, "w", strict: true));
        ProjectWeights.LoadEmbedded(scale, assembly, "w", strict: false);

        Assert.Equal([3, 4], scale.Weight);
    }

    private static byte[] Content(bool withBias = true)
    {
        var source = new Scale(2, withBias);
        (source.Weight[0], source.Weight[1]) = (3, 4);
        using var content = new MemoryStream();
        Safetensors.Write(content, StateDictionary.Of(source));
        return content.ToArray();
    }

    private sealed class AssemblyWith(string name, byte[] content) : Assembly
    {
        public override Stream? GetManifestResourceStream(string resource) => resource == name ? new MemoryStream(content) : null;
    }
}
