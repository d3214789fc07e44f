using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>
/// Recurrent layers, one layer in one direction at a call. For a layer of several: call once for each, with
/// <c>output[(direction * sizes.StateSize)..]</c> and that layer's part of the states; a cell is one step without output.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class Recurrent
{
    /// <summary>
    /// The floats of scratch that a layer takes: <c>16*((hiddenSize + 15)//16)*(gates*(L + 1)*N + 3*N + 1)</c>, with 1, 4 and 3 gates for RNN,
    /// LSTM and GRU.
    /// </summary>
    public static int ScratchLength(int gates, in RecurrentSizes sizes) =>
        checked(((sizes.HiddenSize + 15) & ~15) * ((gates * (sizes.Steps + 1) * sizes.Batch) + (3 * sizes.Batch) + 1));

    /// <summary>h' = nonlinearity(W_ih·x + b_ih + W_hh·h + b_hh)</summary>
    /// <param name="input">(Steps, Batch, InputSize), or (Batch, Steps, InputSize).</param>
    /// <param name="initial">The initial hidden state (Batch, HiddenSize); empty: zeros.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="output">The hidden states of all steps, <see cref="RecurrentSizes.OutputPitch"/> floats apart; empty where they are not wanted.</param>
    /// <param name="hidden">The last hidden state (Batch, HiddenSize); it may be the memory of <paramref name="initial"/>.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> floats, for 1 gate.</param>
    /// <param name="sizes">The sizes.</param>
    /// <param name="nonlinearity">The function: tanh or ReLU.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor.</exception>
    public static void Rnn(
        ReadOnlySpan<float> input, ReadOnlySpan<float> initial, RecurrentWeights weights,
        Span<float> output, Span<float> hidden, Span<float> scratch, in RecurrentSizes sizes, ActivationKind nonlinearity) =>
        RecurrentLoop.Run(new RnnCell(nonlinearity), input, initial, [], weights, output, hidden, [], scratch, sizes);

    /// <summary>
    /// i, f, g, o = σ, σ, tanh, σ of W_ih·x + b_ih + W_hh·h + b_hh; c' = f·c + i·g; h' = o·tanh(c'), projected where there is a projection.
    /// </summary>
    /// <param name="input">(Steps, Batch, InputSize), or (Batch, Steps, InputSize).</param>
    /// <param name="initial">The initial hidden state (Batch, StateSize); empty: zeros.</param>
    /// <param name="initialCell">The initial cell state (Batch, HiddenSize); empty: zeros.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="output">The hidden states of all steps, <see cref="RecurrentSizes.OutputPitch"/> floats apart; empty where they are not wanted.</param>
    /// <param name="hidden">The last hidden state (Batch, StateSize); it may be the memory of <paramref name="initial"/>.</param>
    /// <param name="cell">The last cell state (Batch, HiddenSize); it may be the memory of <paramref name="initialCell"/>.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> floats, for 4 gates.</param>
    /// <param name="sizes">The sizes.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor.</exception>
    public static void Lstm(
        ReadOnlySpan<float> input, ReadOnlySpan<float> initial, ReadOnlySpan<float> initialCell, RecurrentWeights weights,
        Span<float> output, Span<float> hidden, Span<float> cell, Span<float> scratch, in RecurrentSizes sizes) =>
        RecurrentLoop.Run(default(LstmCell), input, initial, initialCell, weights, output, hidden, cell, scratch, sizes);

    /// <summary>
    /// r, z = σ(W_ir·x + b_ir + W_hr·h + b_hr), likewise z; n = tanh(W_in·x + b_in + r·(W_hn·h + b_hn)); h' = (1 - z)·n + z·h.
    /// </summary>
    /// <param name="input">(Steps, Batch, InputSize), or (Batch, Steps, InputSize).</param>
    /// <param name="initial">The initial hidden state (Batch, HiddenSize); empty: zeros.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="output">The hidden states of all steps, <see cref="RecurrentSizes.OutputPitch"/> floats apart; empty where they are not wanted.</param>
    /// <param name="hidden">The last hidden state (Batch, HiddenSize); it may be the memory of <paramref name="initial"/>.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> floats, for 3 gates.</param>
    /// <param name="sizes">The sizes.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor.</exception>
    public static void Gru(
        ReadOnlySpan<float> input, ReadOnlySpan<float> initial, RecurrentWeights weights,
        Span<float> output, Span<float> hidden, Span<float> scratch, in RecurrentSizes sizes) =>
        RecurrentLoop.Run(default(GruCell), input, initial, [], weights, output, hidden, [], scratch, sizes);
}
