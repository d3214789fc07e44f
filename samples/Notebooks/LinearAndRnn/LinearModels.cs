using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.LinearAndRnn;

/// <summary>A linear layer, a model of it, and the sigmoid of what it computes.</summary>
public static class LinearModels
{
    public static void Show(Page page)
    {
        page.Title("Linear layers and RNN layers");
        page.Cell(10);
        var input = Tensor.Arange(128).Float().Reshape(16, 8);
        page.Print(input.Narrow(0, 0, 5));

        page.Cell(11);
        page.Print(new Linear(8, 2).ToString());

        page.Cell(13);
        var model = new LinearModel();
        foreach (var (name, weight) in model.StateDict())
            page.Print($"{name}: {TensorText.Format(weight)} {TensorText.FormatShape(weight)}");

        page.Cell(15);
        var sigmoid = new Sigmoid();
        page.Print(sigmoid.Forward(model.Run(input)));
        page.Print("");
    }
}
