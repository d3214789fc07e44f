using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <content>Losses over classes, which are the input's second dimension.</content>
public static partial class LossOperations
{
    internal const string ClassContract = "(N, C, *A), (N, *A), [(C)] -> (), reduction == \"mean\" or reduction == \"sum\"";
    internal const string ClassEachContract = "(N, C, *A), (N, *A), [(C)] -> (N, *A)";
    internal const string LayerContract = "(N, C, *A), (N, *A) -> (), reduction == \"mean\" or reduction == \"sum\"";
    internal const string LayerEachContract = "(N, C, *A), (N, *A) -> (N, *A)";
    internal const string ProbabilityLayerContract = "(N, C, *A), (N, C, *A) -> (), reduction == \"mean\" or reduction == \"sum\"";
    internal const string ProbabilityLayerEachContract = "(N, C, *A), (N, C, *A) -> (N, *A)";
    internal const string OneClassContract = "(C), [(C)] -> ()";
    internal const string ProbabilityContract = "(N, C, *A), (N, C, *A), [(C)] -> (), reduction == \"mean\" or reduction == \"sum\"";
    internal const string ProbabilityEachContract = "(N, C, *A), (N, C, *A), [(C)] -> (N, *A)";
    private static readonly ContractCheck nll = new("NllLoss", ClassContract, "input", "target", "weight");
    private static readonly ContractCheck nllEach = new("NllLossEach", ClassEachContract, "input", "target", "weight");
    private static readonly ContractCheck nllOne = new("NllLoss", OneClassContract, "input", "weight");
    private static readonly ContractCheck crossEntropy = new("CrossEntropy", ClassContract, "input", "target", "weight");
    private static readonly ContractCheck crossEntropyEach = new("CrossEntropyEach", ClassEachContract, "input", "target", "weight");
    private static readonly ContractCheck crossEntropyOne = new("CrossEntropy", OneClassContract, "input", "weight");
    private static readonly ContractCheck probability = new("CrossEntropy", ProbabilityContract, "input", "target", "weight");
    private static readonly ContractCheck probabilityEach = new("CrossEntropyEach", ProbabilityEachContract, "input", "target", "weight");

    /// <summary>−w[y]·x[y], the negative of the right class's element, as sum over all places, or as mean by the classes' weights.</summary>
    /// <param name="input">The logarithms of probabilities: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <param name="weight">The weight w of each class: (C); 1 where left out.</param>
    /// <param name="ignoreIndex">The class index whose places don't count.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>; for each place see <see cref="NllLossEach"/>.</param>
    /// <exception cref="ShapeException">The shapes don't fit, or there is no such reduction.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(ClassContract)]
    public static float NllLoss(
        this Tensor<float> input, Tensor<long> target, Tensor<float>? weight = null, long ignoreIndex = -100, string reduction = "mean")
    {
        nll.Apply(new Arguments { reduction }, input, target, weight).Dispose();
        return ReducedOverClasses(input.NllLossEach(target, weight, ignoreIndex), target, weight, ignoreIndex, reduction);
    }

    /// <summary>−x[y] of one prediction alone.</summary>
    /// <param name="input">The logarithms of probabilities: (C).</param>
    /// <param name="target">The class index, 0 to C − 1.</param>
    /// <param name="weight">The weight of each class: (C); 1 where left out.</param>
    /// <param name="ignoreIndex">The class index that does not count.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>.</param>
    /// <exception cref="ShapeException">The shapes don't fit, or there is no such reduction.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index is no class.</exception>
    [Shape(OneClassContract)]
    public static float NllLoss(
        this Tensor<float> input, long target, Tensor<float>? weight = null, long ignoreIndex = -100, string reduction = "mean")
    {
        nllOne.Apply(input, weight).Dispose();
        return input.Unsqueeze(0).NllLoss(Tensor.Create([target]), weight, ignoreIndex, reduction);
    }

    /// <summary>−w[y]·x[y], the negative of the right class's element, at each place: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">The logarithms of probabilities: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <param name="weight">The weight w of each class: (C); 1 where left out.</param>
    /// <param name="ignoreIndex">The class index whose places have a loss of 0.</param>
    /// <exception cref="ShapeException">The shapes don't fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(ClassEachContract)]
    public static Tensor<float> NllLossEach(
        this Tensor<float> input, Tensor<long> target, Tensor<float>? weight = null, long ignoreIndex = -100)
    {
        using var call = nllEach.Apply(input, target, weight);
        return OfClasses(call, input, target, weight, ignoreIndex, labelSmoothing: 0);
    }

    /// <summary>−w[y]·log softmax(x)[y] over the classes, as sum over all places, or as mean by the classes' weights.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <param name="weight">The weight w of each class: (C); 1 where left out.</param>
    /// <param name="ignoreIndex">The class index whose places don't count.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>.</param>
    /// <param name="labelSmoothing">Which share of the loss, 0 to 1, goes by all classes alike (Szegedy et al. 2015).</param>
    /// <exception cref="ShapeException">The shapes don't fit, or there is no such reduction.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class; the share is not within 0 and 1.</exception>
    [Shape(ClassContract)]
    public static float CrossEntropy(
        this Tensor<float> input, Tensor<long> target, Tensor<float>? weight = null, long ignoreIndex = -100, string reduction = "mean",
        double labelSmoothing = 0)
    {
        crossEntropy.Apply(new Arguments { reduction }, input, target, weight).Dispose();
        return ReducedOverClasses(input.CrossEntropyEach(target, weight, ignoreIndex, labelSmoothing), target, weight, ignoreIndex, reduction);
    }

    /// <summary>−log softmax(x)[y] of one prediction alone.</summary>
    /// <param name="input">The scores: (C).</param>
    /// <param name="target">The class index, 0 to C − 1.</param>
    /// <param name="weight">The weight of each class: (C); 1 where left out.</param>
    /// <param name="ignoreIndex">The class index that does not count.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>.</param>
    /// <param name="labelSmoothing">Which share of the loss, 0 to 1, goes by all classes alike.</param>
    /// <exception cref="ShapeException">The shapes don't fit, or there is no such reduction.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index is no class; the share is not within 0 and 1.</exception>
    [Shape(OneClassContract)]
    public static float CrossEntropy(
        this Tensor<float> input, long target, Tensor<float>? weight = null, long ignoreIndex = -100, string reduction = "mean",
        double labelSmoothing = 0)
    {
        crossEntropyOne.Apply(input, weight).Dispose();
        return input.Unsqueeze(0).CrossEntropy(Tensor.Create([target]), weight, ignoreIndex, reduction, labelSmoothing);
    }

    /// <summary>−w[y]·log softmax(x)[y] over the classes, at each place: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <param name="weight">The weight w of each class: (C); 1 where left out.</param>
    /// <param name="ignoreIndex">The class index whose places have a loss of 0.</param>
    /// <param name="labelSmoothing">Which share of the loss, 0 to 1, goes by all classes alike.</param>
    /// <exception cref="ShapeException">The shapes don't fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class; the share is not within 0 and 1.</exception>
    [Shape(ClassEachContract)]
    public static Tensor<float> CrossEntropyEach(
        this Tensor<float> input, Tensor<long> target, Tensor<float>? weight = null, long ignoreIndex = -100, double labelSmoothing = 0)
    {
        CheckShare(labelSmoothing);
        using var call = crossEntropyEach.Apply(input, target, weight);
        return OfClasses(call, input.LogSoftmax(1), target, weight, ignoreIndex, labelSmoothing);
    }

    /// <summary>−Σ w·y·log softmax(x) over the classes, as mean or sum over all places.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The probabilities y of the classes, of the same shape.</param>
    /// <param name="weight">The weight w of each class: (C); 1 where left out.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>.</param>
    /// <param name="labelSmoothing">Which share of each probability, 0 to 1, is distributed over all classes alike.</param>
    /// <exception cref="ShapeException">The shapes differ, or there is no such reduction.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not within 0 and 1.</exception>
    [Shape(ProbabilityContract)]
    public static float CrossEntropy(
        this Tensor<float> input, Tensor<float> target, Tensor<float>? weight = null, string reduction = "mean", double labelSmoothing = 0)
    {
        probability.Apply(new Arguments { reduction }, input, target, weight).Dispose();
        return Reduced(input.CrossEntropyEach(target, weight, labelSmoothing), reduction);
    }

    /// <summary>−Σ w·y·log softmax(x) over the classes, at each place: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The probabilities y of the classes, of the same shape.</param>
    /// <param name="weight">The weight w of each class: (C); 1 where left out.</param>
    /// <param name="labelSmoothing">Which share of each probability, 0 to 1, is distributed over all classes alike.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not within 0 and 1.</exception>
    [Shape(ProbabilityEachContract)]
    public static Tensor<float> CrossEntropyEach(
        this Tensor<float> input, Tensor<float> target, Tensor<float>? weight = null, double labelSmoothing = 0)
    {
        CheckShare(labelSmoothing);
        using var call = probabilityEach.Apply(input, target, weight);
        var output = Dense.New<float>(call.Lengths(0));
        Losses.OfProbabilities(
            Dense.Read(input.LogSoftmax(1)), Dense.Read(target), Dense.ReadOptional(weight), Dense.Of(output), call.Size("N"), call.Size("C"),
            (float)labelSmoothing);
        return output;
    }

    private static void CheckShare(double labelSmoothing)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(labelSmoothing, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labelSmoothing, 1);
    }

    private static Tensor<float> OfClasses(
        Shapes.ConcreteCall call, Tensor<float> logarithms, Tensor<long> target, Tensor<float>? weight, long ignoreIndex, double labelSmoothing)
    {
        var output = Dense.New<float>(call.Lengths(0));
        Losses.OfClasses(
            Dense.Read(logarithms), Dense.Read(target), Dense.ReadOptional(weight), Dense.Of(output), call.Size("N"), call.Size("C"), ignoreIndex,
            (float)labelSmoothing);
        return output;
    }

    private static float ReducedOverClasses(Tensor<float> losses, Tensor<long> target, Tensor<float>? weight, long ignoreIndex, string reduction)
    {
        if (reduction == "sum")
            return losses.Sum();
        var weights = Dense.ReadOptional(weight);
        var total = 0.0;
        foreach (var label in Dense.Read(target))
            total += label == ignoreIndex ? 0 : weight is null ? 1 : weights[(int)label];
        return (float)(losses.Sum() / total);
    }
}
