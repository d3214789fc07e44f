using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.NnAndFunctional;

/// <summary>The formulas of the convolutions' sizes, as contracts and against layers of every kind.</summary>
public static class ConvolutionFormulas
{
    private const int Stride = 2;
    private const int Padding = 1;
    private const int Dilation = 3;
    private static readonly int[] kernel = [2, 3, 4];

    public static void Show(Page page)
    {
        page.Cell(2);
        page.Print(LayerContract.Of<Conv1d>());
        page.Print(LayerContract.Of<Conv2d>());
        page.Print(LayerContract.Of<Conv3d>());

        AssertSizes(
            page,
            new Conv1d(3, 5, kernel[0], Stride, Padding, Dilation),
            new Conv2d(3, 5, (kernel[0], kernel[1]), Stride, (Padding, Padding), Dilation),
            new Conv3d(3, 5, (kernel[0], kernel[1], kernel[2]), Stride, (Padding, Padding, Padding), Dilation));
        page.Print("");
    }

    /// <summary>The same formulas hold for the layers that take their channels from the first input.</summary>
    public static void ShowLazy(Page page)
    {
        page.Cell(3);
        page.Print(LayerContract.Of<LazyConv1d>());
        page.Print(LayerContract.Of<LazyConv2d>());
        page.Print(LayerContract.Of<LazyConv3d>());
        AssertSizes(
            page,
            new LazyConv1d(5, kernel[0], Stride, Padding, Dilation),
            new LazyConv2d(5, (kernel[0], kernel[1]), Stride, (Padding, Padding), Dilation),
            new LazyConv3d(5, (kernel[0], kernel[1], kernel[2]), Stride, (Padding, Padding, Padding), Dilation));
        page.Print("");
    }

    private static void AssertSizes(Page page, Conv1d conv1d, Conv2d conv2d, Conv3d conv3d)
    {
        page.AssertShape(conv1d.Forward(Tensor.Randn(7, 3, 20)), 7, 5, Out(20, kernel[0]));
        page.AssertShape(conv1d.Forward(Tensor.Randn(3, 20)), 5, Out(20, kernel[0]));

        page.AssertShape(conv2d.Forward(Tensor.Randn(7, 3, 20, 21)), 7, 5, Out(20, kernel[0]), Out(21, kernel[1]));
        page.AssertShape(conv2d.Forward(Tensor.Randn(3, 20, 21)), 5, Out(20, kernel[0]), Out(21, kernel[1]));

        page.AssertShape(conv3d.Forward(Tensor.Randn(7, 3, 20, 21, 22)), 7, 5, Out(20, kernel[0]), Out(21, kernel[1]), Out(22, kernel[2]));
        page.AssertShape(conv3d.Forward(Tensor.Randn(3, 20, 21, 22)), 5, Out(20, kernel[0]), Out(21, kernel[1]), Out(22, kernel[2]));
    }

    /// <summary>Lout = (Lin + 2 * P - D * (K - 1) - 1) // S + 1</summary>
    private static int Out(int length, int kernelSize) => ((length + (2 * Padding) - (Dilation * (kernelSize - 1)) - 1) / Stride) + 1;
}
