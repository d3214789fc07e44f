using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <content>Losses over classes, which are the input's second dimension.</content>
public static partial class LossOperations
{
    internal const string ClassContract = "(N, C, *A), (N, *A) -> (), reduction == \"mean\" or reduction == \"sum\"";
    internal const string ClassEachContract = "(N, C, *A), (N, *A) -> (N, *A)";
    internal const string ProbabilityContract = "(N, C, *A), (N, C, *A) -> (), reduction == \"mean\" or reduction == \"sum\"";
    internal const string ProbabilityEachContract = "(N, C, *A), (N, C, *A) -> (N, *A)";
    private static readonly ContractCheck nll = new("NllLoss", ClassContract, "input", "target");
    private static readonly ContractCheck nllEach = new("NllLossEach", ClassEachContract, "input", "target");
    private static readonly ContractCheck crossEntropy = new("CrossEntropy", ClassContract, "input", "target");
    private static readonly ContractCheck crossEntropyEach = new("CrossEntropyEach", ClassEachContract, "input", "target");
    private static readonly ContractCheck probability = new("CrossEntropy", ProbabilityContract, "input", "target");
    private static readonly ContractCheck probabilityEach = new("CrossEntropyEach", ProbabilityEachContract, "input", "target");

    /// <summary>−x[y], the negative of the right class's element, as mean or sum over all places.</summary>
    /// <param name="input">The logarithms of probabilities: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <param name="ignoreIndex">The class index whose places don't count.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>; for each place see <see cref="NllLossEach"/>.</param>
    /// <exception cref="ShapeException">The shapes don't fit, or there is no such reduction.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(ClassContract)]
    public static float NllLoss(this Tensor<float> input, Tensor<long> target, long ignoreIndex = -100, string reduction = "mean")
    {
        nll.Apply(new Arguments { reduction }, input, target).Dispose();
        return ReducedOverClasses(input.NllLossEach(target, ignoreIndex), target, ignoreIndex, reduction);
    }

    /// <summary>−x[y], the negative of the right class's element, at each place: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">The logarithms of probabilities: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <param name="ignoreIndex">The class index whose places have a loss of 0.</param>
    /// <exception cref="ShapeException">The shapes don't fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(ClassEachContract)]
    public static Tensor<float> NllLossEach(this Tensor<float> input, Tensor<long> target, long ignoreIndex = -100)
    {
        using var call = nllEach.Apply(input, target);
        var output = Dense.New<float>(call.Lengths(0));
        Losses.OfClasses(Dense.Read(input), Dense.Read(target), Dense.Of(output), call.Size("N"), call.Size("C"), ignoreIndex);
        return output;
    }

    /// <summary>−log softmax(x)[y] over the classes, as mean or sum over all places.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <param name="ignoreIndex">The class index whose places don't count.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>.</param>
    /// <exception cref="ShapeException">The shapes don't fit, or there is no such reduction.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(ClassContract)]
    public static float CrossEntropy(this Tensor<float> input, Tensor<long> target, long ignoreIndex = -100, string reduction = "mean")
    {
        crossEntropy.Apply(new Arguments { reduction }, input, target).Dispose();
        return input.LogSoftmax(1).NllLoss(target, ignoreIndex, reduction);
    }

    /// <summary>−log softmax(x)[y] over the classes, at each place: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <param name="ignoreIndex">The class index whose places have a loss of 0.</param>
    /// <exception cref="ShapeException">The shapes don't fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(ClassEachContract)]
    public static Tensor<float> CrossEntropyEach(this Tensor<float> input, Tensor<long> target, long ignoreIndex = -100)
    {
        crossEntropyEach.Apply(input, target).Dispose();
        return input.LogSoftmax(1).NllLossEach(target, ignoreIndex);
    }

    /// <summary>−Σ y·log softmax(x) over the classes, as mean or sum over all places.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The probabilities of the classes, of the same shape.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>.</param>
    /// <exception cref="ShapeException">The shapes differ, or there is no such reduction.</exception>
    [Shape(ProbabilityContract)]
    public static float CrossEntropy(this Tensor<float> input, Tensor<float> target, string reduction = "mean")
    {
        probability.Apply(new Arguments { reduction }, input, target).Dispose();
        return Reduced(input.CrossEntropyEach(target), reduction);
    }

    /// <summary>−Σ y·log softmax(x) over the classes, at each place: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The probabilities of the classes, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    [Shape(ProbabilityEachContract)]
    public static Tensor<float> CrossEntropyEach(this Tensor<float> input, Tensor<float> target)
    {
        using var call = probabilityEach.Apply(input, target);
        var output = Dense.New<float>(call.Lengths(0));
        Losses.OfProbabilities(Dense.Read(input.LogSoftmax(1)), Dense.Read(target), Dense.Of(output), call.Size("N"), call.Size("C"));
        return output;
    }

    private static float ReducedOverClasses(Tensor<float> losses, Tensor<long> target, long ignoreIndex, string reduction)
    {
        if (reduction == "sum")
            return losses.Sum();
        var count = 0;
        foreach (var label in Dense.Read(target))
            count += label == ignoreIndex ? 0 : 1;
        return losses.Sum() / count;
    }
}
