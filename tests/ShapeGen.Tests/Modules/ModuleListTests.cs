namespace ShapeGen.Tests.Modules;

public class ModuleListTests
{
    [Fact]
    public void It_is_a_list_of_its_modules()
    {
        ModuleList<Scale> layers = [new(1), new(2), new(3)];

        Assert.Equal(3, layers.Count);
        Assert.Equal("2, bias=True", layers[1].Describe());
        Assert.Same(layers[2], layers[^1]);
        Assert.Equal(layers.Select(layer => layer.Weight.FlattenedLength), [1, 2, 3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => layers[3]);
    }

    [Fact]
    public void It_takes_any_sequence()
    {
        var layers = new ModuleList<Scale>(Enumerable.Range(1, 4).Select(features => new Scale(features)));

        Assert.Equal(4, layers.Count);
    }

    [Fact]
    public void It_may_be_empty()
    {
        ModuleList<Scale> layers = [];

        Assert.Empty(layers);
        Assert.Empty(StateDictionary.Of(layers));
    }

    [Fact]
    public void State_names_are_the_places()
    {
        var net = new Net(("layers", new ModuleList<Scale>(new Scale(1), new Scale(1, bias: false))));

        Assert.Equal(["layers.0.weight", "layers.0.bias", "layers.1.weight"], StateDictionary.Of(net).Keys);
    }

    [Fact]
    public void Null_is_refused_by_its_place() =>
        Assert.Contains("Module 0 is null", Assert.Throws<ArgumentException>(() => new ModuleList<Scale>([null!])).Message);
}
