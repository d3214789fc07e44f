using System.Numerics.Tensors;

namespace ShapeGen.Tests.Layers;

/// <summary>The layers that pad, as PyTorch prints them and at their borders; their numbers stand in the golden tests.</summary>
public class PaddingLayerTests
{
    [Fact]
    public void They_print_as_pytorch_prints_them()
    {
        Assert.Equal("ZeroPad2d((1, 1, 1, 1))", ModulePrinter.Print(new ZeroPad2d(1)));
        Assert.Equal("ConstantPad1d(padding=(1, 2), value=3.5)", ModulePrinter.Print(new ConstantPad1d((1, 2), 3.5)));
        Assert.Equal("ReflectionPad3d((1, 1, 1, 1, 1, 1))", ModulePrinter.Print(new ReflectionPad3d(1)));
        Assert.Equal("ReplicationPad2d((1, 2, 3, 4))", ModulePrinter.Print(new ReplicationPad2d((1, 2, 3, 4))));
    }

    [Fact]
    public void A_circle_takes_the_elements_of_the_other_end()
    {
        var line = Tensor.Arange(3).Float().Reshape(1, 1, 3);
        Assert.Equal([1, 2, 0, 1, 2, 0], new CircularPad1d((2, 1)).Forward(line).ToArray());
        Assert.Equal([1, 1, 9], new CircularPad1d(3).Forward(line).Lengths.ToArray());
        Assert.Throws<ShapeException>(() => new CircularPad1d(4).Forward(line));
        Assert.Throws<ShapeException>(() => new CircularPad1d(1).Forward(line.Squeeze(0)));
    }

    [Fact]
    public void Paddings_come_in_pairs() => Assert.Throws<ShapeException>(() => new ZeroPad2d((1, 2, 3)));
}
