using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// Losses of each element, under PyTorch's names. PyTorch's reduction <c>"none"</c> has a name of its own here, since its result is a
/// tensor and not a number.
/// </summary>
public static partial class LossOperations
{
    internal const string ElementwiseContract = "(*A), (*A) -> (), reduction == \"mean\" or reduction == \"sum\"";
    internal const string ElementwiseEachContract = "(*A), (*A) -> (*A)";
    private static readonly ContractCheck elementwise = new("Loss", ElementwiseContract, "input", "target");
    private static readonly ContractCheck elementwiseEach = new("Loss", ElementwiseEachContract, "input", "target");

    /// <summary>(x − y)², as mean or sum.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="target">y, of the same shape.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>; for each element see <see cref="MseLossEach"/>.</param>
    /// <exception cref="ShapeException">The shapes differ, or there is no such reduction.</exception>
    [Shape(ElementwiseContract)]
    public static float MseLoss(this Tensor<float> input, Tensor<float> target, string reduction = "mean")
    {
        elementwise.Apply(new Arguments { reduction }, input, target).Dispose();
        return Reduced(input.MseLossEach(target), reduction);
    }

    /// <summary>(x − y)², of each element: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="target">y, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    [Shape(ElementwiseEachContract)]
    [Kernel(typeof(Losses), nameof(Losses.Squared))]
    public static Tensor<float> MseLossEach(this Tensor<float> input, Tensor<float> target)
    {
        using var call = elementwiseEach.Apply(input, target);
        var output = Dense.New<float>(call.Lengths(0));
        Losses.Squared(Dense.Read(input), Dense.Read(target), Dense.Of(output));
        return output;
    }

    /// <summary>|x − y|, as mean or sum.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="target">y, of the same shape.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>; for each element see <see cref="L1LossEach"/>.</param>
    /// <exception cref="ShapeException">The shapes differ, or there is no such reduction.</exception>
    [Shape(ElementwiseContract)]
    public static float L1Loss(this Tensor<float> input, Tensor<float> target, string reduction = "mean")
    {
        elementwise.Apply(new Arguments { reduction }, input, target).Dispose();
        return Reduced(input.L1LossEach(target), reduction);
    }

    /// <summary>|x − y|, of each element: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="target">y, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    [Shape(ElementwiseEachContract)]
    [Kernel(typeof(Losses), nameof(Losses.Absolute))]
    public static Tensor<float> L1LossEach(this Tensor<float> input, Tensor<float> target)
    {
        using var call = elementwiseEach.Apply(input, target);
        var output = Dense.New<float>(call.Lengths(0));
        Losses.Absolute(Dense.Read(input), Dense.Read(target), Dense.Of(output));
        return output;
    }

    /// <summary>−(y·log x + (1 − y)·log(1 − x)), with logarithms of −100 at least, as mean or sum.</summary>
    /// <param name="input">x, from 0 to 1, of any shape.</param>
    /// <param name="target">y, from 0 to 1, of the same shape.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>; for each element see <see cref="BinaryCrossEntropyEach"/>.</param>
    /// <exception cref="ShapeException">The shapes differ, or there is no such reduction.</exception>
    [Shape(ElementwiseContract)]
    public static float BinaryCrossEntropy(this Tensor<float> input, Tensor<float> target, string reduction = "mean")
    {
        elementwise.Apply(new Arguments { reduction }, input, target).Dispose();
        return Reduced(input.BinaryCrossEntropyEach(target), reduction);
    }

    /// <summary>−(y·log x + (1 − y)·log(1 − x)), with logarithms of −100 at least, of each element: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">x, from 0 to 1, of any shape.</param>
    /// <param name="target">y, from 0 to 1, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    [Shape(ElementwiseEachContract)]
    [Kernel(typeof(Losses), nameof(Losses.BinaryCrossEntropy))]
    public static Tensor<float> BinaryCrossEntropyEach(this Tensor<float> input, Tensor<float> target)
    {
        using var call = elementwiseEach.Apply(input, target);
        var output = Dense.New<float>(call.Lengths(0));
        Losses.BinaryCrossEntropy(Dense.Read(input), Dense.Read(target), Dense.Of(output));
        return output;
    }

    /// <summary>max(x, 0) − x·y + log(1 + exp(−|x|)), the binary cross entropy of σ(x), as mean or sum.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="target">y, from 0 to 1, of the same shape.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>; for each element see <see cref="BinaryCrossEntropyWithLogitsEach"/>.</param>
    /// <exception cref="ShapeException">The shapes differ, or there is no such reduction.</exception>
    [Shape(ElementwiseContract)]
    public static float BinaryCrossEntropyWithLogits(this Tensor<float> input, Tensor<float> target, string reduction = "mean")
    {
        elementwise.Apply(new Arguments { reduction }, input, target).Dispose();
        return Reduced(input.BinaryCrossEntropyWithLogitsEach(target), reduction);
    }

    /// <summary>max(x, 0) − x·y + log(1 + exp(−|x|)), the binary cross entropy of σ(x), of each element: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="target">y, from 0 to 1, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    [Shape(ElementwiseEachContract)]
    [Kernel(typeof(Losses), nameof(Losses.BinaryCrossEntropyWithLogits))]
    public static Tensor<float> BinaryCrossEntropyWithLogitsEach(this Tensor<float> input, Tensor<float> target)
    {
        using var call = elementwiseEach.Apply(input, target);
        var output = Dense.New<float>(call.Lengths(0));
        Losses.BinaryCrossEntropyWithLogits(Dense.Read(input), Dense.Read(target), Dense.Of(output));
        return output;
    }

    private static float Reduced(Tensor<float> losses, string reduction) => reduction == "sum" ? losses.Sum() : losses.Mean();
}
