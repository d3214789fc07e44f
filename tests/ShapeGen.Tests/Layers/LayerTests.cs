using System.Buffers;
using System.Numerics.Tensors;

namespace ShapeGen.Tests.Layers;

public class LayerTests
{
    [Theory]
    [InlineData("Linear(in_features=10, out_features=50, bias=True)")]
    [InlineData("Linear(in_features=10, out_features=50, bias=False)")]
    [InlineData("Conv1d(3, 4, kernel_size=(5,), stride=(1,))")]
    [InlineData("Conv1d(3, 6, kernel_size=(5,), stride=(2,), padding=(1,), dilation=(2,), groups=3, bias=False)")]
    [InlineData("Conv1d(3, 4, kernel_size=(5,), stride=(1,), padding=same)")]
    [InlineData("Conv2d(1, 6, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2))")]
    [InlineData("Conv2d(1, 6, kernel_size=(3, 2), stride=(2, 1), padding=valid, dilation=(1, 2))")]
    [InlineData("Conv3d(1, 2, kernel_size=(2, 2, 2), stride=(1, 1, 1))")]
    [InlineData("RNN(3, 4)")]
    [InlineData("LSTM(3, 4, proj_size=2, num_layers=2, bias=False, batch_first=True, dropout=0.5, bidirectional=True)")]
    [InlineData("GRU(3, 4)")]
    [InlineData("RNNCell(3, 4, nonlinearity=relu)")]
    [InlineData("LSTMCell(3, 4, bias=False)")]
    [InlineData("GRUCell(3, 4)")]
    [InlineData("MaxPool1d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)")]
    [InlineData("MaxPool2d(kernel_size=(3, 2), stride=2, padding=1, dilation=1, ceil_mode=True)")]
    [InlineData("MaxPool3d(kernel_size=2, stride=(1, 2, 2), padding=0, dilation=1, ceil_mode=False)")]
    [InlineData("Flatten(start_dim=1, end_dim=-1)")]
    [InlineData("Dropout(p=0.5, inplace=False)")]
    [InlineData("Identity()")]
    [InlineData("ReLU()")]
    [InlineData("Tanh()")]
    [InlineData("Sigmoid()")]
    public void A_layer_prints_as_pytorch_prints_it(string expected) => Assert.Contains(expected, Printed().Select(layer => layer.ToString()));

    [Fact]
    public void A_wrong_input_is_refused_with_both_sizes_and_the_contract()
    {
        var layer = new Linear(400, 120);
        var error = Assert.Throws<ShapeException>(() => layer.Forward(Tensor.Zeros(2, 576)));
        Assert.Contains("400", error.Message);
        Assert.Contains("576", error.Message);
        Assert.Contains("Linear.Forward", error.Message);
    }

    [Fact]
    public void A_layer_goes_on_after_a_refused_input()
    {
        var layer = new Linear(3, 2);
        Assert.Throws<ShapeException>(() => layer.Forward(Tensor.Zeros(2, 4)));
        Assert.Equal([5, 2], layer.Forward(Tensor.Zeros(5, 3)).Lengths.ToArray());
        Assert.Throws<ShapeException>(() => layer.Forward(Tensor.Zeros(4)));
    }

    [Fact]
    public void A_broken_requirement_is_named()
    {
        var error = Assert.Throws<ShapeException>(() => new Conv2d(3, 4, 3, groups: 2));
        Assert.Contains("inChannels % groups == 0", error.Message);
        Assert.Contains("Conv2d", error.Message);
    }

    [Fact]
    public void Constructors_refuse_what_no_input_could_mend()
    {
        Assert.Throws<ShapeException>(() => new Linear(-1, 3));
        Assert.Throws<ShapeException>(() => new Conv1d(-2, 2, kernelSize: 1));
        Assert.Throws<ShapeException>(() => new LSTM(-1, 3));
        Assert.Throws<ShapeException>(() => new GRUCell(-1, 3));
        Assert.Throws<ShapeException>(() => new Conv1d(2, 2, kernelSize: 0));
        Assert.Throws<ShapeException>(() => new Conv1d(2, 2, 3, stride: 0));
        Assert.Throws<ShapeException>(() => new Conv2d(2, 2, 3, dilation: (1, 0)));
        Assert.Throws<ShapeException>(() => new Conv2d(2, 2, 3, groups: 0));
        Assert.Throws<ShapeException>(() => new Conv3d(2, 2, 3, stride: (1, 1, 2), padding: "same"));
        Assert.Throws<ShapeException>(() => new GRU(2, 0));
        Assert.Throws<ShapeException>(() => new RNN(2, 3, numLayers: 0));
        Assert.Throws<ShapeException>(() => new LSTM(2, 3, projSize: 3));
        Assert.Throws<ArgumentException>(() => new Conv1d(2, 2, 3, padding: "full"));
        Assert.Throws<ArgumentException>(() => new RNN(2, 3, nonlinearity: "sigmoid"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LSTM(2, 3, dropout: 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dropout(-0.1));
    }

    [Fact]
    public void Pooling_refuses_impossible_windows_when_called()
    {
        var image = Tensor.Zeros(1, 8, 8);
        Assert.Throws<ShapeException>(() => image.MaxPool2d(0));
        Assert.Throws<ShapeException>(() => image.MaxPool2d(2, stride: (0, 1)));
        Assert.Throws<ShapeException>(() => image.MaxPool2d(2, padding: -1));
        Assert.Throws<ShapeException>(() => new MaxPool2d(9).Forward(image));
    }

    [Fact]
    public void A_slice_that_is_not_dense_is_read_in_its_order()
    {
        var image = Tensor.Create<float>([1, 2, 3, 4, 5, 6], [2, 3]);
        var columns = image.Slice(NRange.All, 1..3);
        Assert.False(columns.IsDense);
        var layer = new Linear(2, 1, bias: false);
        layer.Weight[0, 0] = 10;
        layer.Weight[0, 1] = 1;
        Assert.Equal([23, 56], layer.Forward(columns).ToArray());
        Assert.Equal([2, 3, 5, 6], columns.Relu().ToArray());
    }

    [Fact]
    public void A_weight_changed_in_place_counts_at_once()
    {
        var layer = new Linear(1, 1);
        layer.Weight[0, 0] = 2;
        layer.Bias![0] = 1;
        Assert.Equal([7], layer.Forward(Tensor.Create<float>([3], [1])).ToArray());
        layer.Weight[0, 0] = 3;
        Assert.Equal([10], layer.Forward(Tensor.Create<float>([3], [1])).ToArray());
    }

    [Fact]
    public void The_state_of_two_layers_and_directions_goes_by_pytorchs_names()
    {
        var lstm = new LSTM(3, 4, numLayers: 2, bidirectional: true, projSize: 2);
        var state = StateDictionary.Of(lstm);
        Assert.Equal(20, state.Count);
        Assert.Equal([16, 4], state["weight_ih_l1_reverse"].Lengths.ToArray());
        Assert.Equal([2, 4], state["weight_hr_l0_reverse"].Lengths.ToArray());
        Assert.Same(lstm.Weights[3].WeightHh, state["weight_hh_l1_reverse"]);
    }

    [Fact]
    public void A_layer_serves_several_threads()
    {
        var layer = new Linear(8, 3);
        var input = Tensor.Ones(4, 8);
        var expected = layer.Forward(input).ToArray();
        Parallel.For(0, 200, _ => Assert.Equal(expected, layer.Forward(input).ToArray()));
    }

    private static Module[] Printed() =>
    [
        new Linear(10, 50), new Linear(10, 50, bias: false),
        new Conv1d(3, 4, 5), new Conv1d(3, 6, 5, stride: 2, padding: 1, dilation: 2, groups: 3, bias: false), new Conv1d(3, 4, 5, padding: "same"),
        new Conv2d(1, 6, kernelSize: 5, padding: 2), new Conv2d(1, 6, (3, 2), stride: (2, 1), padding: "valid", dilation: (1, 2)),
        new Conv3d(1, 2, 2),
        new RNN(3, 4), new GRU(3, 4),
        new LSTM(3, 4, numLayers: 2, bias: false, batchFirst: true, dropout: 0.5, bidirectional: true, projSize: 2),
        new RNNCell(3, 4, nonlinearity: "relu"), new LSTMCell(3, 4, bias: false), new GRUCell(3, 4),
        new MaxPool1d(2), new MaxPool2d((3, 2), stride: 2, padding: 1, ceilMode: true), new MaxPool3d(2, stride: (1, 2, 2)),
        new Flatten(), new Dropout(), new Identity(), new ReLU(), new Tanh(), new Sigmoid(),
    ];
}
