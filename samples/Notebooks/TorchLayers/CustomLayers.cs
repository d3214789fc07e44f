using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.TorchLayers;

/// <summary>A layer of one's own, and a network of two of them.</summary>
public static class CustomLayers
{
    public static void Show(Page page)
    {
        page.Title("Torch Layers");
        Layer(page);
        Network(page);
    }

    private static void Layer(Page page)
    {
        Generator.Default.ManualSeed(42);

        page.Cell(125);
        var layer = new BasicLinear(inputFeatures: 10, outputFeatures: 5);
        page.Print(layer.ToString());
        page.Cell(126);
        page.PrintParameters(layer);

        page.Cell(127);
        var data = Tensor.Randn(5, 10);
        page.Print(data);

        page.Cell(128);
        var output = layer.Run(data);
        page.PrintShape(output);
        page.Print(output);
        page.Print("");
    }

    private static void Network(Page page)
    {
        Generator.Default.ManualSeed(42);

        page.Cell(130);
        var model = new NeuralNet();
        page.PrintParameters(model);
        page.Print(model.ToString());

        page.Cell(131);
        var data = Tensor.Randn(5, 10);
        page.Print(data);

        page.Cell(132);
        var output = model.Run(data);
        page.Print(output);
        page.PrintShape(output);
        page.Print("");
    }
}
