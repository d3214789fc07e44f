using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>The sizes of one recurrent layer in one direction.</summary>
/// <param name="Steps">The length of the sequences; 1 for a cell.</param>
/// <param name="Batch">The number of sequences.</param>
/// <param name="InputSize">The features of one step's input.</param>
/// <param name="HiddenSize">The number of units.</param>
/// <param name="ProjectionSize">The features of the projected hidden state of an LSTM; 0 where it is not projected.</param>
/// <param name="BatchFirst">True where input and output are (Batch, Steps, features), false where they are (Steps, Batch, features).</param>
/// <param name="Reverse">True where the sequence is read from its end.</param>
/// <param name="OutputPitch">The floats from one step's output to the next in memory: directions times <see cref="StateSize"/>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RecurrentSizes(
    int Steps, int Batch, int InputSize, int HiddenSize, int ProjectionSize, bool BatchFirst, bool Reverse, int OutputPitch)
{
    /// <summary>The features of the hidden state and of the output.</summary>
    public int StateSize => ProjectionSize > 0 ? ProjectionSize : HiddenSize;

    /// <summary>The sizes of a cell: one step over a batch.</summary>
    public static RecurrentSizes Cell(int batch, int inputSize, int hiddenSize) =>
        new(1, batch, inputSize, hiddenSize, 0, false, false, hiddenSize);
}
