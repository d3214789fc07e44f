using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.NittyGritty;

/// <summary>What goes into a linear layer and a recurrent one, and what comes out.</summary>
public static class LinearAndRnnShapes
{
    public static void Show(Page page)
    {
        page.Title("PyTorch notebook: The nitty-gritty");
        Linear(page);
        Rnn(page);
    }

    private static void Linear(Page page)
    {
        const int BatchSize = 3;
        const int InFeatures = 5;
        const int OutFeatures = 3;

        page.Cell(13);
        var linear = new Linear(InFeatures, OutFeatures);
        var x = Tensor.Rand(BatchSize, InFeatures);
        var y = linear.Forward(x);

        page.Print("X...");
        page.Print(x);
        page.PrintShape(x);
        page.Print("\nY...");
        page.Print(y);
        page.PrintShape(y);
        page.Print("\nLinear Weight...\nParameter containing:");
        page.Print(linear.Weight);
        page.PrintShape(linear.Weight);
        page.Print("");
    }

    private static void Rnn(Page page)
    {
        const int InputSize = 3;
        const int SequenceLength = 5;
        const int BatchSize = 1;

        page.Cell(25);
        var rnn = new RNN(inputSize: InputSize, hiddenSize: 3);
        var x = Tensor.Rand(SequenceLength, BatchSize, InputSize);
        page.Print($"X shape: {TensorText.FormatShape(x)}");

        var (output, hidden) = rnn.Forward(x);
        page.Print($"Output shape: {TensorText.FormatShape(output)}");
        page.Print($"Hidden shape: {TensorText.FormatShape(hidden)}");
        page.Print("hh outputs the hidden shape ONLY for the final time step");
        page.Print(hidden);
        page.Print("\nhh outputs the hidden shape for all time steps");
        page.Print(output);
        page.Print("");
    }
}
