using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.TorchLayers;

/// <summary>PyTorch's bilinear layer with a fixed seed, against the formula written out by hand.</summary>
public static class BilinearCells
{
    private const int In1Features = 10;
    private const int In2Features = 20;
    private const int OutFeatures = 7;
    private const int Samples = 5;

    public static void Show(Page page)
    {
        OfMatrices(page);
        OfThreeDimensions(page);
    }

    private static void OfMatrices(Page page)
    {
        page.Cell(147);
        Generator.Default.ManualSeed(42);
        var bilinear = new Bilinear(In1Features, In2Features, OutFeatures);
        var x1 = Tensor.Randn(Samples, In1Features);
        var x2 = Tensor.Randn(Samples, In2Features);
        var output = bilinear.Forward(x1, x2);
        page.Print(output);
        page.PrintShape(output);

        page.Cell(148);
        page.PrintShape(bilinear.Weight);
        page.Cell(149);
        page.PrintShape(bilinear.Bias!);

        page.Cell(150);
        var byHand = ByHand(bilinear, x1, x2);
        page.Assert(byHand.Allclose(output), "Bilinear is x1.T @ A @ x2 + b");
        page.Print(output);
        page.Print(byHand);
        page.Print("");
    }

    private static void OfThreeDimensions(Page page)
    {
        page.Cell(156);
        Generator.Default.ManualSeed(42);
        var bilinear = new Bilinear(In1Features, In2Features, OutFeatures);
        var x1 = Tensor.Randn(Samples, 15, In1Features);
        var x2 = Tensor.Randn(Samples, 15, In2Features);
        page.PrintShape(bilinear.Forward(x1, x2));

        page.Cell(157);
        page.PrintShape(bilinear.Weight);
        page.Print("");
    }

    /// <summary>y = x1ᵀ A x2 + b for each sample and each output, as (Aᵀ x1) · x2 + b.</summary>
    private static Tensor<float> ByHand(Bilinear bilinear, Tensor<float> x1, Tensor<float> x2)
    {
        var output = Tensor.Zeros(Samples, OutFeatures);
        for (var i = 0; i < Samples; i++)
        {
            for (var o = 0; o < OutFeatures; o++)
            {
                var matrix = bilinear.Weight.Select(0, o);
                output[i, o] = matrix.Transpose(0, 1).Matmul(x1.Select(0, i)).Dot(x2.Select(0, i)) + bilinear.Bias![o];
            }
        }

        return output;
    }
}
