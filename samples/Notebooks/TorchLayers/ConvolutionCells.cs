using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.TorchLayers;

/// <summary>Convolutions over one dimension with a fixed seed, and the formula of their length, in the order in which the notebook ran.</summary>
public static class ConvolutionCells
{
    public static void Show(Page page)
    {
        Length(page);

        page.Cell(217);
        Generator.Default.ManualSeed(42);
        var first = new Conv1d(inChannels: 3, outChannels: 5, kernelSize: 4, stride: 1, padding: 0, dilation: 1, groups: 1);
        page.PrintShape(first.Forward(Tensor.Randn(6, 3, 8)));

        page.Cell(223);
        Generator.Default.ManualSeed(42);
        var second = new Conv1d(inChannels: 3, outChannels: 7, kernelSize: 2, stride: 1, padding: 0, dilation: 1, groups: 1);
        var x = Tensor.Randn(6, 3, 8);
        var output = second.Forward(x);
        page.PrintShape(x.Select(0, 0));
        page.PrintShape(output.Select(0, 0));

        page.Cell(224);
        page.PrintShape(second.Weight);
        page.Cell(225);
        page.PrintShape(second.Weight);
        page.Cell(226);
        page.PrintShape(second.Bias!);
        page.Print("");
    }

    private static void Length(Page page)
    {
        page.Cell(203);
        var conv1d = new Conv1d(inChannels: 1, outChannels: 32, kernelSize: 3, stride: 2, padding: 1, dilation: 1);
        var x = Tensor.Randn(4, 1, 50);
        var calculated = OutputLength(conv1d, (int)x.Lengths[^1]);
        var actual = conv1d.Forward(x).Lengths[^1];
        page.Print($"calculated L_out: {calculated}");
        page.Print($"conv1d L_out: {actual}");
        page.Assert(actual == calculated, "the contract's length is the formula's");
        page.Print("");
    }

    private static int OutputLength(Conv1d conv1d, int length) =>
        ((length + (2 * conv1d.Padding.Size) - (conv1d.Dilation * (conv1d.KernelSize - 1)) - 1) / conv1d.Stride) + 1;
}
