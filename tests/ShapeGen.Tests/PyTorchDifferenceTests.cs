using System.Numerics.Tensors;

namespace ShapeGen.Tests;

/// <summary>The differences that docs/pytorch-differences.md lists, in its order.</summary>
public class PyTorchDifferenceTests
{
    private static readonly Tensor<float> vector = Tensor.Create([1f, 2f, 3f]);

    [Fact]
    public void No_tensor_is_without_dimensions()
    {
        Assert.Equal(6f, vector.Sum());
        Tensor<float>[] numbers = [vector.Sum(0), vector.Mean([0]) * 3, vector.Select(0, 2) + 3, vector.Matmul(vector) - 8, Tensor.Ones(1, 1).Squeeze() * 6];
        Assert.All(numbers, number => Assert.Equal([1], number.Lengths.ToArray()));
        Assert.All(numbers, number => Assert.Equal([6f], number.ToArray()));
        Assert.Equal([1, 1], vector.Sum(0).Unsqueeze(0).Lengths.ToArray());
        Assert.Equal(-3f, new NLLLoss().Forward(vector, 2));
    }

    [Fact]
    public void A_loss_for_each_element_is_another_method()
    {
        Assert.Throws<ShapeException>(() => new MSELoss("none").Forward(vector, Tensor.Zeros(3)));
        Assert.Equal([1f, 4f, 9f], new MSELoss("none").ForwardEach(vector, Tensor.Zeros(3)).ToArray());
    }

    [Fact]
    public void Elementwise_losses_want_equal_shapes()
    {
        Assert.Throws<ShapeException>(() => new MSELoss().Forward(vector.Unsqueeze(1), vector));
        Assert.Throws<ShapeException>(() => new L1Loss().Forward(vector.Unsqueeze(1), vector));
    }

    [Fact]
    public void Adaptive_average_pooling_to_a_pair_of_ones_takes_an_input_of_rank_2()
    {
        Assert.Equal([1, 1], new AdaptiveAvgPool2d(1).Forward(Tensor.Zeros(4, 5)).Lengths.ToArray());
        Assert.Equal([1, 1], new AdaptiveAvgPool2d((1, 1)).Forward(Tensor.Zeros(4, 5)).Lengths.ToArray());
        Assert.Equal([1, 1, 1], new AdaptiveAvgPool3d((1, 1, 1)).Forward(Tensor.Zeros(3, 4, 5)).Lengths.ToArray());
    }

    [Fact]
    public void The_number_of_batches_has_one_dimension() =>
        Assert.Equal([1], StateDictionary.Of(new BatchNorm1d(3))["num_batches_tracked"].Lengths.ToArray());

    [Fact]
    public void Expand_copies_and_other_views_do_not()
    {
        var matrix = Tensor.Zeros(2, 1);
        var copy = matrix.Expand(2, 3);
        Tensor<float>[] views =
        [
            matrix.Permute(1, 0), matrix.Transpose(0, 1), matrix.Select(0, 0), matrix.Narrow(0, 0, 1), matrix.Split(1)[0],
            matrix.Chunk(2)[0], matrix.Unbind()[0],
        ];

        matrix[0, 0] = 1;

        Assert.Equal(0, copy.Sum());
        Assert.All(views, view => Assert.Equal(1, view.Sum()));
    }

    [Fact]
    public void Layers_are_in_evaluation_mode()
    {
        var normalise = new BatchNorm1d(3);
        var input = Tensor.Create([1f, 2f, 3f, 4f, 5f, 6f], [2, 3]);

        normalise.Forward(input);

        Assert.Equal([0f, 0f, 0f], normalise.RunningMean!.ToArray());
        Assert.Equal(input.ToArray(), new Dropout(0.5).Forward(input).ToArray());
    }

    [Fact]
    public void Empty_tensors_follow_the_contracts()
    {
        Assert.Equal([3, 5, 2], new Conv1d(3, 5, 1, padding: 1).Forward(Tensor.Zeros(3, 3, 0)).Lengths.ToArray());
        Assert.Equal([3, 0, 1], new MaxPool1d(3).Forward(Tensor.Zeros(3, 0, 5)).Lengths.ToArray());
        Assert.Throws<ShapeException>(() => new BatchNorm1d(3).Forward(Tensor.Zeros(0, 4)));
    }

    [Fact]
    public void A_cell_has_a_batch_in_its_input_and_its_state_or_in_neither() =>
        Assert.Throws<ShapeException>(() => new RNNCell(4, 1).Forward(Tensor.Zeros(4), Tensor.Zeros(1, 1)));
}
