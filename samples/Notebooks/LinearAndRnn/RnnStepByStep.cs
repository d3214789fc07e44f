using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.LinearAndRnn;

/// <summary>A step of a recurrent network from linear layers, then all steps in a model.</summary>
public static class RnnStepByStep
{
    public static void Show(Page page)
    {
        page.Cell(18);
        var (wi, wo) = (new Linear(128, 64), new Linear(64, 16));
        var sequence = Tensor.Rand(8, 32, 128);
        page.PrintShape(sequence);

        page.Cell(24);
        page.Print(sequence.Select(1, 0));
        page.PrintShape(sequence.Select(1, 0));

        page.Cell(29);
        var initialHidden = Tensor.Rand(8, 64);
        var inputAtFirst = sequence.Select(1, 0);
        page.Print(inputAtFirst);

        page.Cell(32);
        Step(page, wi.Forward(inputAtFirst), initialHidden, wo);

        page.Cell(35);
        Broadcast(page);

        page.Cell(63);
        var model = new RNNModel();
        var output = model.Run(sequence);
        page.PrintShape(output);

        page.Cell(64);
        page.Print($"{TensorText.FormatShape(sequence)} {TensorText.FormatShape(output)}");
        page.Print("");
    }

    private static void Step(Page page, Tensor<float> x, Tensor<float> hidden, Linear wo)
    {
        page.PrintShape(x);
        var sum = x + hidden;
        page.PrintShape(sum);
        var activated = new Tanh().Forward(sum);
        page.PrintShape(activated);
        page.PrintShape(wo.Forward(activated));
    }

    private static void Broadcast(Page page)
    {
        var integers = Tensor.Arange(16).Reshape(2, 8);
        var hidden = Tensor.Rand(8);
        page.Print($"{TensorText.Format(integers)} {TensorText.Format(hidden)}");
        page.Print(hidden + integers.Float());
    }
}
