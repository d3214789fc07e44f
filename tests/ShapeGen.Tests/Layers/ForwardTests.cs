using System.Numerics.Tensors;

namespace ShapeGen.Tests.Layers;

/// <summary>Forward passes as users write them, run as written.</summary>
public class ForwardTests
{
    [Fact]
    public void A_convolutional_network_runs_as_written()
    {
        Conv2d conv1 = new(inChannels: 1, outChannels: 6, kernelSize: 5, padding: 2), conv2 = new(6, 16, kernelSize: 5);
        Linear fc1 = new(16 * 5 * 5, 120), fc2 = new(120, 84), fc3 = new(84, 10);
        var x = conv1.Forward(Tensor.Rand(3, 1, 28, 28)).Relu().MaxPool2d(2);
        x = conv2.Forward(x).Relu().MaxPool2d(2);
        x = fc1.Forward(x.Flatten(1)).Relu();
        Assert.Equal([3, 10], fc3.Forward(fc2.Forward(x).Relu()).Lengths.ToArray());
    }

    [Fact]
    public void A_loop_over_time_is_the_recurrent_layer()
    {
        var rnn = new RNN(3, 4, batchFirst: true);
        var weights = rnn.Weights[0];
        var x = Tensor.Randn(2, 5, 3);
        var outputs = new List<Tensor<float>>();
        var hidden = Tensor.Zeros(4);
        for (var t = 0; t < x.Lengths[1]; t++)
        {
            hidden = (x.Select(1, t).Matmul(weights.WeightIh.Transpose(0, 1)) + weights.BiasIh!
                + hidden.Matmul(weights.WeightHh.Transpose(0, 1)) + weights.BiasHh!).Tanh();
            outputs.Add(hidden.Unsqueeze(1));
        }

        var (output, state) = rnn.Forward(x);
        var expected = outputs.Cat(dim: 1);
        Assert.Equal(expected.Lengths.ToArray(), output.Lengths.ToArray());
        Assert.All(expected.Zip(output), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
        Assert.All(hidden.Zip(state.Squeeze(0)), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void A_state_goes_on_where_the_sequence_was_cut()
    {
        var lstm = new LSTM(3, 4, numLayers: 2, projSize: 2);
        var x = Tensor.Randn(6, 2, 3);
        var (whole, (h, c)) = lstm.Forward(x);
        var (_, first) = lstm.Forward(x.Narrow(0, 0, 4));
        var (rest, (lastH, lastC)) = lstm.Forward(x.Narrow(0, 4, 2), first);
        Assert.All(whole.Narrow(0, 4, 2).Zip(rest), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
        Assert.All(h.Zip(lastH), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
        Assert.All(c.Zip(lastC), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void A_cell_is_one_step_of_its_layer()
    {
        var (layer, cell) = (new GRU(3, 4), new GRUCell(3, 4));
        StateDictionary.Load(cell, StateDictionary.Of(layer).ToDictionary(entry => entry.Key.Replace("_l0", ""), entry => entry.Value));
        var x = Tensor.Randn(2, 3);
        var (output, _) = layer.Forward(x.Unsqueeze(0));
        Assert.All(output.Squeeze(0).Zip(cell.Forward(x)), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }
}
