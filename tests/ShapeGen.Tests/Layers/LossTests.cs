using System.Numerics.Tensors;

namespace ShapeGen.Tests.Layers;

/// <summary>Losses against hand computations.</summary>
public class LossTests
{
    private static readonly Tensor<float> x = Tensor.Create(new[] { 0.25f, 0.5f, 0.75f, 1f }, [2, 2]);
    private static readonly Tensor<float> y = Tensor.Create(new[] { 0f, 1f, 1f, 1f }, [2, 2]);

    [Fact]
    public void Errors_are_squared_or_absolute()
    {
        Assert.Equal((0.0625f + 0.25f + 0.0625f) / 4, new MSELoss().Forward(x, y), 6);
        Assert.Equal(0.375f, new MSELoss("sum").Forward(x, y), 6);
        Assert.Equal([0.0625f, 0.25f, 0.0625f, 0], new MSELoss("none").ForwardEach(x, y));
        Assert.Equal(0.25f, new L1Loss().Forward(x, y), 6);
        Assert.Equal([0.25f, 0.5f, 0.25f, 0], x.L1LossEach(y));
    }

    [Fact]
    public void Binary_cross_entropy_is_finite_at_its_borders()
    {
        var each = new BCELoss().ForwardEach(x, y);
        Assert.Equal([-MathF.Log(0.75f), -MathF.Log(0.5f), -MathF.Log(0.75f), 0], each, (a, b) => MathF.Abs(a - b) < 1e-6f);
        Assert.Equal(100, Tensor.Create(new[] { 1f }, [1]).BinaryCrossEntropy(Tensor.Create(new[] { 0f }, [1])), 4);
        Assert.Throws<ArgumentOutOfRangeException>(() => (x * 2).BinaryCrossEntropy(y));
    }

    [Fact]
    public void Binary_cross_entropy_of_logits_is_that_of_their_sigmoid()
    {
        var logits = Tensor.Create(new[] { -2f, 0f, 0.5f, 3f }, [2, 2]);
        Assert.Equal(logits.Sigmoid().BinaryCrossEntropy(y), new BCEWithLogitsLoss().Forward(logits, y), 5);
        Assert.Equal(100, Tensor.Create(new[] { 100f }, [1]).BinaryCrossEntropyWithLogits(Tensor.Create(new[] { 0f }, [1])), 4);
    }

    [Fact]
    public void Cross_entropy_is_the_negative_logarithm_of_the_right_class()
    {
        var scores = Tensor.Create(new[] { 1f, 2f, 3f, 0f, 0f, 0f }, [2, 3]);
        var labels = Tensor.Create(new[] { 2L, 0L }, [2]);
        var first = -MathF.Log(MathF.Exp(3) / (MathF.Exp(1) + MathF.Exp(2) + MathF.Exp(3)));
        Assert.Equal((first + MathF.Log(3)) / 2, new CrossEntropyLoss().Forward(scores, labels), 5);
        Assert.Equal(first + MathF.Log(3), scores.LogSoftmax(1).NllLoss(labels, reduction: "sum"), 5);
        var probabilities = Tensor.Create(new[] { 0f, 0f, 1f, 1f, 0f, 0f }, [2, 3]);
        Assert.Equal(scores.CrossEntropyEach(labels), scores.CrossEntropyEach(probabilities), (a, b) => MathF.Abs(a - b) < 1e-6f);
        Assert.Equal(new CrossEntropyLoss().Forward(scores, labels), new CrossEntropyLoss().Forward(scores, probabilities), 5);
    }

    [Fact]
    public void Ignored_labels_count_neither_above_nor_below_the_line()
    {
        var scores = Tensor.Create(new[] { 1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f }, [1, 2, 4]);
        var labels = Tensor.Create(new[] { 0L, 1L, -100L, 1L }, [1, 4]);
        Assert.Equal([-1f, -6f, 0f, -8f], new NLLLoss(reduction: "none").ForwardEach(scores, labels));
        Assert.Equal(-5, new NLLLoss().Forward(scores, labels), 5);
        Assert.Equal(-7, new NLLLoss(ignoreIndex: 0).Forward(scores, Tensor.Create(new[] { 0L, 1L, 0L, 1L }, [1, 4])), 5);
    }

    [Fact]
    public void Labels_that_do_not_fit_are_refused()
    {
        var scores = Tensor.Zeros(2, 3);
        Assert.Throws<ShapeException>(() => scores.CrossEntropy(Tensor.Create(new[] { 0L, 1L, 2L }, [3])));
        Assert.Throws<ShapeException>(() => scores.CrossEntropy(Tensor.Zeros(2, 2)));
        Assert.Throws<ShapeException>(() => x.MseLoss(Tensor.Zeros(2, 1)));
        Assert.Throws<ShapeException>(() => x.MseLoss(y, reduction: "none"));
        Assert.Throws<ShapeException>(() => new MSELoss("none").Forward(x, y));
        Assert.Throws<ShapeException>(() => new L1Loss("average"));
        Assert.Throws<ArgumentOutOfRangeException>(() => scores.CrossEntropy(Tensor.Create(new[] { 0L, 3L }, [2])));
    }
}
