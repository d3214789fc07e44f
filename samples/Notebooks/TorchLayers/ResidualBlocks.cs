using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.TorchLayers;

/// <summary>A residual block, and a network of two of them.</summary>
public static class ResidualBlocks
{
    public static void Show(Page page)
    {
        Generator.Default.ManualSeed(42);
        Block(page);
        Network(page);
    }

    private static void Block(Page page)
    {
        page.Cell(134);
        var block = new SimpleResidualBlock(inFeatures: 10, outFeatures: 20);
        page.Print(block.ToString());

        page.Cell(135);
        var data = Tensor.Randn(5, 10);
        page.Print(data);

        page.Cell(136);
        page.Print(block.Run(data));
    }

    private static void Network(Page page)
    {
        page.Cell(138);
        var model = new Residual.NeuralNet(inFeatures: 10, outFeatures: 50);
        page.Print(model.ToString());

        page.Cell(139);
        var data = Tensor.Randn(5, 10);
        page.Print(data);

        page.Cell(140);
        page.PrintShape(model.Run(data));
        page.Print("");
    }
}
