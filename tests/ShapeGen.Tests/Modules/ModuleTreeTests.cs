using System.Numerics.Tensors;

namespace ShapeGen.Tests.Modules;

public class ModuleTreeTests
{
    private static readonly Scale first = new(2), second = new(3), third = new(4, bias: false);
    private static readonly Tensor<float> initial = Tensor.Create([1f, 2f]);
    private static readonly Doubling doubling = new();

    private static readonly Net net = new(
        ("block", new Net(("scale", first), ("initial", initial), ("mean", new Constant(Tensor.Create([5f]))))),
        ("absent", null),
        ("layers", new[] { second, third }),
        ("act", doubling));

    [Fact]
    public void Modules_are_found_by_path()
    {
        Assert.Same(first, ModuleTree.Module<Scale>(net, "block.scale"));
        Assert.Same(third, ModuleTree.Module<Scale>(net, "layers.1"));
        Assert.Same(doubling, ModuleTree.Module<IModule>(net, "act"));
        Assert.Same(net, ModuleTree.Module<Net>(net, ""));
    }

    [Theory]
    [InlineData("block.fc", "Net has no module 'block.fc'")]
    [InlineData("absent", "Net has no module 'absent'")]
    [InlineData("layers.2", "Net has no module 'layers.2'")]
    [InlineData("block", "'block' in Net is a Net, not a Scale")]
    [InlineData("layers", "'layers' in Net is a ModuleList, not a Scale")]
    public void A_module_that_is_not_there_is_named(string path, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => ModuleTree.Module<Scale>(net, path)).Message);

    [Fact]
    public void Weights_and_constants_are_found_by_path()
    {
        Assert.Same(first.Bias, ModuleTree.Tensor(net, "block.scale.bias"));
        Assert.Same(initial, ModuleTree.Tensor(net, "block.initial"));
        Assert.Equal(5f, ModuleTree.Tensor(net, "block.mean")[0]);
    }

    [Fact]
    public void A_weight_that_is_not_there_is_named() =>
        Assert.StartsWith("Net has no weight 'layers.1.bias'", Assert.Throws<ArgumentException>(() => ModuleTree.Tensor(net, "layers.1.bias")).Message);

    [Fact]
    public void Parameters_are_counted_without_constants() => Assert.Equal((2 + 2) + 2 + (3 + 3) + 4, ModuleTree.CountParameters(net));

    [Fact]
    public void A_shared_weight_counts_once() =>
        Assert.Equal(6, ModuleTree.CountParameters(new Net(("encoder", second), ("decoder", second))));
}
