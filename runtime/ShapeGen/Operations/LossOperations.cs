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
    internal const string BinaryContract = WeightedInputs + " -> (), " + WeightFits + ", reduction == \"mean\" or reduction == \"sum\"";
    internal const string BinaryEachContract = WeightedInputs + " -> (*A), " + WeightFits;
    internal const string LogitsContract = WeightedInputs + ", [(*P)] -> (), " + WeightFits + ", " + PosWeightFits + ", reduction == \"mean\" or reduction == \"sum\"";
    internal const string LogitsEachContract = WeightedInputs + ", [(*P)] -> (*A), " + WeightFits + ", " + PosWeightFits;
    private const string WeightedInputs = "(*A), (*A), [(*W)]";
    private const string WeightFits = "W == null or broadcast(A, W) == A";
    private const string PosWeightFits = "P == null or broadcast(A, P) == A";
    private static readonly ContractCheck binary = new("Loss", BinaryContract, "input", "target", "weight");
    private static readonly ContractCheck binaryEach = new("Loss", BinaryEachContract, "input", "target", "weight");
    private static readonly ContractCheck logits = new("Loss", LogitsContract, "input", "target", "weight", "posWeight");
    private static readonly ContractCheck logitsEach = new("Loss", LogitsEachContract, "input", "target", "weight", "posWeight");
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

    /// <summary>−w·(y·log x + (1 − y)·log(1 − x)), with logarithms of −100 at least, as mean or sum.</summary>
    /// <param name="input">x, from 0 to 1, of any shape.</param>
    /// <param name="target">y, from 0 to 1, of the same shape.</param>
    /// <param name="weight">The weight w of each element, broadcast to that shape; 1 where left out.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>; for each element see <see cref="BinaryCrossEntropyEach"/>.</param>
    /// <exception cref="ShapeException">The shapes don't fit, or there is no such reduction.</exception>
    [Shape(BinaryContract)]
    public static float BinaryCrossEntropy(
        this Tensor<float> input, Tensor<float> target, Tensor<float>? weight = null, string reduction = "mean")
    {
        binary.Apply(new Arguments { reduction }, input, target, weight).Dispose();
        return Reduced(input.BinaryCrossEntropyEach(target, weight), reduction);
    }

    /// <summary>−w·(y·log x + (1 − y)·log(1 − x)), with logarithms of −100 at least, of each element: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">x, from 0 to 1, of any shape.</param>
    /// <param name="target">y, from 0 to 1, of the same shape.</param>
    /// <param name="weight">The weight w of each element, broadcast to that shape; 1 where left out.</param>
    /// <exception cref="ShapeException">The shapes don't fit.</exception>
    [Shape(BinaryEachContract)]
    [Kernel(typeof(Losses), nameof(Losses.BinaryCrossEntropy))]
    public static Tensor<float> BinaryCrossEntropyEach(
        this Tensor<float> input, Tensor<float> target, Tensor<float>? weight = null)
    {
        using var call = binaryEach.Apply(input, target, weight);
        var output = Dense.New<float>(call.Lengths(0));
        Losses.BinaryCrossEntropy(Dense.Read(input), Dense.Read(target), Dense.ReadOptional(weight), Dense.Of(output), input.Lengths, (weight ?? input).Lengths);
        return output;
    }

    /// <summary>−w·(p·y·log σ(x) + (1 − y)·log(1 − σ(x))) in one stable formula, the binary cross entropy of σ(x), as mean or sum.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="target">y, from 0 to 1, of the same shape.</param>
    /// <param name="weight">The weight w of each element, broadcast to that shape; 1 where left out.</param>
    /// <param name="reduction"><c>"mean"</c> or <c>"sum"</c>; for each element see <see cref="BinaryCrossEntropyWithLogitsEach"/>.</param>
    /// <param name="posWeight">The weight p of the labels of 1, broadcast to that shape; 1 where left out.</param>
    /// <exception cref="ShapeException">The shapes don't fit, or there is no such reduction.</exception>
    [Shape(LogitsContract)]
    public static float BinaryCrossEntropyWithLogits(
        this Tensor<float> input, Tensor<float> target, Tensor<float>? weight = null, string reduction = "mean", Tensor<float>? posWeight = null)
    {
        logits.Apply(new Arguments { reduction }, input, target, weight, posWeight).Dispose();
        return Reduced(input.BinaryCrossEntropyWithLogitsEach(target, weight, posWeight), reduction);
    }

    /// <summary>−w·(p·y·log σ(x) + (1 − y)·log(1 − σ(x))) in one stable formula, the binary cross entropy of σ(x), of each element: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="target">y, from 0 to 1, of the same shape.</param>
    /// <param name="weight">The weight w of each element, broadcast to that shape; 1 where left out.</param>
    /// <param name="posWeight">The weight p of the labels of 1, broadcast to that shape; 1 where left out.</param>
    /// <exception cref="ShapeException">The shapes don't fit.</exception>
    [Shape(LogitsEachContract)]
    [Kernel(typeof(Losses), nameof(Losses.BinaryCrossEntropyWithLogits))]
    public static Tensor<float> BinaryCrossEntropyWithLogitsEach(
        this Tensor<float> input, Tensor<float> target, Tensor<float>? weight = null, Tensor<float>? posWeight = null)
    {
        using var call = logitsEach.Apply(input, target, weight, posWeight);
        var output = Dense.New<float>(call.Lengths(0));
        Losses.BinaryCrossEntropyWithLogits(Dense.Read(input), Dense.Read(target), Dense.ReadOptional(weight), Dense.ReadOptional(posWeight), Dense.Of(output), input.Lengths, (weight ?? input).Lengths, (posWeight ?? input).Lengths);
        return output;
    }

    private static float Reduced(Tensor<float> losses, string reduction) => reduction == "sum" ? losses.Sum() : losses.Mean();
}
