using System.Numerics.Tensors;

namespace ShapeGen.Tests.Modules;

public class SequentialTests
{
    [Fact]
    public void Forward_goes_through_all_in_order()
    {
        var scale = new Scale(2);
        Tensor.Create([2f, 3f]).CopyTo(scale.Weight);
        Tensor.Create([1f, -1f]).CopyTo(scale.Bias!);
        Sequential net = [scale, new Doubling()];

        Assert.Equal([6f, 10f], net.Forward(Tensor.Create([1f, 2f])).ToArray());
        Assert.Equal([5f, 11f], new Sequential(new Doubling(), scale).Forward(Tensor.Create([1f, 2f])).ToArray());
    }

    [Fact]
    public void Without_modules_the_output_is_the_input()
    {
        var input = Tensor.Create([1f]);

        Assert.Same(input, new Sequential().Forward(input));
    }

    [Fact]
    public void It_is_a_list_of_its_modules()
    {
        IModule first = new Doubling(), second = new Scale(1);
        var net = new Sequential(first, second);

        Assert.Equal(2, net.Count);
        Assert.Same(second, net[^1]);
        Assert.Equal([first, second], net);
        Assert.Throws<ArgumentOutOfRangeException>(() => net[2]);
    }

    [Fact]
    public void Modules_are_added_behind_the_others()
    {
        var net = new Sequential { new Doubling(), new Doubling() };
        net.Add(new Doubling());
        ModuleList<Doubling> list = [new()];
        list.Add(new());

        Assert.Equal([8f], net.Forward(Tensor.Create([1f])).ToArray());
        Assert.Equal(2, list.Count);
        Assert.Throws<ArgumentNullException>(() => net.Add(null!));
        Assert.Throws<ArgumentNullException>(() => list.Add(null!));
    }

    [Fact]
    public void It_takes_any_sequence_and_keeps_its_own_copy()
    {
        List<IModule> modules = [new Doubling(), new Doubling()];
        var net = new Sequential(modules.Append(new Scale(1)));
        modules.Clear();

        Assert.Equal(3, net.Count);
    }

    [Fact]
    public void State_names_are_the_places()
    {
        Sequential net = [new Scale(1), new Doubling(), new Sequential(new Scale(2, bias: false))];

        Assert.Equal(["0.weight", "0.bias", "2.0.weight"], StateDictionary.Of(net).Keys);
    }

    [Fact]
    public void Null_is_refused_by_its_place() =>
        Assert.Contains("Module 1 is null", Assert.Throws<ArgumentException>(() => new Sequential(new Doubling(), null!)).Message);
}
