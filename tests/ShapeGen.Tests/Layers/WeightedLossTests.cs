using System.Numerics.Tensors;

namespace ShapeGen.Tests.Layers;

/// <summary>Losses with weights, smoothing and single predictions, against PyTorch's numbers.</summary>
public class WeightedLossTests
{
    private const int Digits = 5;
    private static readonly Tensor<float> scores = Tensor.Create([1f, 2f, 3f, 0f, -1f, 0.5f], [2, 3]);
    private static readonly Tensor<long> labels = Tensor.Create([2L, 0L]);
    private static readonly Tensor<float> weight = Tensor.Create([0.5f, 1f, 2f]);
    private static readonly Tensor<float> logits = Tensor.Create([-2f, 0f, 0.5f, 3f], [2, 2]);
    private static readonly Tensor<float> targets = Tensor.Create([0f, 1f, 1f, 1f], [2, 2]);

    [Fact]
    public void Classes_are_weighted()
    {
        Assert.Equal(0.5469109f, new CrossEntropyLoss(weight).Forward(scores, labels), Digits);
        Assert.Equal(1.3672771f, new CrossEntropyLoss(weight, reduction: "sum").Forward(scores, labels), Digits);
        Assert.Equal(-2.4f, new NLLLoss(weight).Forward(scores, labels), Digits);
        Assert.Throws<ShapeException>(() => new NLLLoss(Tensor.Ones(2)).Forward(scores, labels));
    }

    [Fact]
    public void Labels_are_smoothed()
    {
        Assert.Equal(0.8142016f, new CrossEntropyLoss(labelSmoothing: 0.1).Forward(scores, labels), Digits);
        Assert.Equal(0.5894341f, new CrossEntropyLoss(weight, labelSmoothing: 0.1).Forward(scores, labels), Digits);
        Assert.Equal([0.8479114f, 0.625674f], new CrossEntropyLoss(weight, labelSmoothing: 0.1).ForwardEach(scores, labels), (a, b) => MathF.Abs(a - b) < 1e-5f);
        Assert.Equal(0.4239557f, new CrossEntropyLoss(weight, ignoreIndex: 0, labelSmoothing: 0.1).Forward(scores, labels), Digits);
        Assert.Throws<ArgumentOutOfRangeException>(() => scores.CrossEntropy(labels, labelSmoothing: 1.5));
    }

    [Fact]
    public void Probabilities_are_weighted_and_smoothed()
    {
        var probabilities = Tensor.Create([0.2f, 0.3f, 0.5f, 1f, 0f, 0f], [2, 3]);
        Assert.Equal(0.8113568f, new CrossEntropyLoss(weight).Forward(scores, probabilities), Digits);
        Assert.Equal(0.851739f, new CrossEntropyLoss(weight, labelSmoothing: 0.1).Forward(scores, probabilities), Digits);
    }

    [Fact]
    public void One_prediction_alone_has_one_label()
    {
        Assert.Equal(1.354526f, new CrossEntropyLoss(weight, labelSmoothing: 0.2).Forward(scores.Select(0, 0), 1), Digits);
        Assert.Equal(-2f, new NLLLoss().Forward(scores.Select(0, 0), 1));
        Assert.Throws<ShapeException>(() => new NLLLoss().Forward(scores, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NLLLoss().Forward(scores.Select(0, 0), 3));
    }

    [Fact]
    public void Elements_and_positive_labels_are_weighted()
    {
        var rows = Tensor.Create([1f, 3f], [2, 1]);
        var positive = Tensor.Create([2f, 0.5f]);
        Assert.Equal(0.3614873f, new BCEWithLogitsLoss(posWeight: positive).Forward(logits, targets), Digits);
        Assert.Equal(
            [0.126928f, 0.3465736f, 2.844462f, 0.072881f], new BCEWithLogitsLoss(rows, posWeight: positive).ForwardEach(logits, targets),
            (a, b) => MathF.Abs(a - b) < 1e-5f);
        Assert.Equal(0.597017f, new BCELoss(rows).Forward(logits.Sigmoid(), targets), Digits);
        Assert.Throws<ShapeException>(() => new BCELoss(Tensor.Ones(3)).Forward(logits.Sigmoid(), targets));
    }
}
