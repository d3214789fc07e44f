using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.TorchLayers;

/// <summary>PyTorch's linear layer with a fixed seed, in two sizes.</summary>
public static class LinearCells
{
    public static void Show(Page page)
    {
        Layer(page, firstCell: 141, rows: 5, inFeatures: 10, outFeatures: 5);
        Layer(page, firstCell: 144, rows: 9, inFeatures: 7, outFeatures: 3);
    }

    private static void Layer(Page page, int firstCell, int rows, int inFeatures, int outFeatures)
    {
        page.Cell(firstCell);
        Generator.Default.ManualSeed(42);
        var linear = new Linear(inFeatures, outFeatures);
        var x = Tensor.Randn(rows, inFeatures);
        var output = linear.Forward(x);
        page.Print(output);

        page.Cell(firstCell + 1);
        page.PrintShape(output);

        page.Cell(firstCell + 2);
        page.PrintParameters(linear);
        page.Print("");
    }
}
