using System.Numerics.Tensors;

namespace ShapeGen.Tests.Operations;

public class ConvolutionTests
{
    [Fact]
    public void A_convolution_with_given_weights_is_the_layers()
    {
        var layer = new Conv1d(4, 6, 3, stride: 2, padding: 2, dilation: 2, groups: 2);
        var x = Tensor.Randn(2, 4, 11);

        var result = x.Conv1d(layer.Weight, layer.Bias, stride: 2, padding: 2, dilation: 2, groups: 2);

        Assert.Equal(layer.Forward(x).Lengths.ToArray(), result.Lengths.ToArray());
        Assert.Equal(layer.Forward(x).ToArray(), result.ToArray());
    }

    [Fact]
    public void Padding_can_keep_the_size()
    {
        var layer = new Conv1d(2, 3, 4, padding: "same", bias: false);
        var x = Tensor.Randn(2, 7);

        Assert.Equal(layer.Forward(x).ToArray(), x.Conv1d(layer.Weight, padding: "same").ToArray());
        Assert.Equal([3, 4], x.Conv1d(layer.Weight, padding: "valid").Lengths.ToArray());
    }

    [Fact]
    public void By_hand() =>
        Assert.Equal([5, 8], Tensor.Create(new float[] { 1, 2, 3 }, [1, 3]).Conv1d(Tensor.Create(new float[] { 1, 2 }, [1, 1, 2])).ToArray());

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var x = Tensor.Zeros(1, 4, 5);
        Assert.Throws<ShapeException>(() => x.Conv1d(Tensor.Zeros(6, 3, 3)));
        Assert.Throws<ShapeException>(() => x.Conv1d(Tensor.Zeros(6, 4, 6)));
        Assert.Throws<ShapeException>(() => x.Conv1d(Tensor.Zeros(6, 4, 3), Tensor.Zeros(5)));
        Assert.Throws<ShapeException>(() => x.Conv1d(Tensor.Zeros(5, 2, 3), groups: 2));
        Assert.Throws<ShapeException>(() => x.Conv1d(Tensor.Zeros(6, 4, 3), stride: 0));
        Assert.Throws<ShapeException>(() => x.Conv1d(Tensor.Zeros(6, 4, 3), dilation: 0));
        Assert.Throws<ShapeException>(() => x.Conv1d(Tensor.Zeros(6, 4, 3), groups: 0));
        Assert.Throws<ShapeException>(() => x.Conv1d(Tensor.Zeros(6, 4, 3), stride: 2, padding: "same"));
    }
}
