using System.Numerics.Tensors;

namespace ShapeGen.Tests.Layers;

public class ConvTransposeTests
{
    private static readonly Tensor<float> input = Tensor.Create<float>([1, 2], [1, 1, 2]);

    [Fact]
    public void Each_value_spreads_over_a_window() => Approximately.Equal([1, 10, 2, 20], Layer(padding: 0, outputPadding: 0).Forward(input));

    [Fact]
    public void Padding_cuts_off_and_output_padding_adds_behind() => Approximately.Equal([10, 2, 20], Layer(padding: 1, outputPadding: 1).Forward(input));

    [Fact]
    public void An_output_size_takes_the_place_of_output_padding() => Approximately.Equal([10, 2, 20], Layer(padding: 1, outputPadding: 0).Forward(input, 3));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void An_output_size_is_within_a_stride_of_the_smallest(int size) =>
        Assert.Throws<ShapeException>(() => Layer(padding: 1, outputPadding: 0).Forward(input, size));

    [Fact]
    public void An_output_size_has_a_number_for_each_dimension()
    {
        var planes = new ConvTranspose2d(1, 1, kernelSize: 2, stride: 2).Forward(Tensor.Zeros(1, 1, 2, 2), (4, 5));
        Assert.Equal([1, 1, 4, 5], planes.Lengths.ToArray());
        var volumes = new ConvTranspose3d(1, 1, kernelSize: 2, stride: 2).Forward(Tensor.Zeros(1, 2, 2, 2), (4, 5, 4));
        Assert.Equal([1, 4, 5, 4], volumes.Lengths.ToArray());
        Assert.Throws<ShapeException>(() => new ConvTranspose3d(1, 1, kernelSize: 2, stride: 2).Forward(Tensor.Zeros(1, 2, 2, 2), (4, 6, 4)));
    }

    [Fact]
    public void Output_padding_is_less_than_stride_or_dilation() =>
        Assert.Throws<ShapeException>(() => Layer(padding: 0, outputPadding: 2).Forward(input));

    private static ConvTranspose1d Layer(int padding, int outputPadding)
    {
        var layer = new ConvTranspose1d(1, 1, kernelSize: 2, stride: 2, padding, outputPadding, bias: false);
        layer.Weight[0, 0, 0] = 1;
        layer.Weight[0, 0, 1] = 10;
        return layer;
    }
}
