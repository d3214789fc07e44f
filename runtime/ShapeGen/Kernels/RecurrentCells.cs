using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>What a recurrent layer computes from its gates for one sequence at one step.</summary>
internal unsafe interface IRecurrentCell
{
    /// <summary>The number of gates.</summary>
    static abstract int Gates { get; }

    /// <summary>True where there is a cell state.</summary>
    static abstract bool HasCell { get; }

    /// <summary>True where the last gate's product with the hidden state is not simply added to that with the input.</summary>
    static abstract bool IsLastGateApart { get; }

    /// <summary>Computes the new hidden state in place from both products, each of gates times units, and the new cell state.</summary>
    void Step(float* fromInput, float* fromHidden, float* hidden, float* cell, int units);

    /// <summary>
    /// Computes as many units as a vector holds, with the gates' sums in registers. Of the gates' products with the input, and of their weights
    /// for each float of the state, there is one vector a gate.
    /// </summary>
    /// <param name="fromInput">The products with the input, biases included.</param>
    /// <param name="weight">The weights.</param>
    /// <param name="lastBias">What the product of a last gate that is apart begins with.</param>
    /// <param name="state">The state that the products are with.</param>
    /// <param name="depth">Its length.</param>
    /// <param name="before">The units' own part of it.</param>
    /// <param name="cell">The units' cell state.</param>
    /// <param name="after">The units' new hidden state.</param>
    void Advance<TVector, TSimd>(
        float* fromInput, float* weight, float* lastBias, float* state, int depth, float* before, float* cell, float* after)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>;
}

/// <summary>The part of a cell's formula that is the same for each unit, for every width of vectors.</summary>
internal unsafe interface IRecurrentUnits
{
    /// <summary>Computes as many units as a vector holds.</summary>
    static abstract void Step<TVector, TSimd>(float* fromInput, float* fromHidden, float* hidden, float* cell, int units)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>;
}

/// <summary>The cell of <see cref="Recurrent.Rnn"/>.</summary>
internal readonly unsafe struct RnnCell(ActivationKind nonlinearity) : IRecurrentCell
{
    public static int Gates => 1;

    public static bool HasCell => false;

    public static bool IsLastGateApart => false;

    public void Step(float* fromInput, float* fromHidden, float* hidden, float* cell, int units)
    {
        var state = new Span<float>(hidden, units);
        TensorPrimitives.Add(new(fromInput, units), new ReadOnlySpan<float>(fromHidden, units), state);
        Pointwise.Apply(state, new Activation(nonlinearity));
    }

    /// <summary>The even and the odd products are summed apart, so that one does not wait for the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance<TVector, TSimd>(
        float* fromInput, float* weight, float* lastBias, float* state, int depth, float* before, float* cell, float* after)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        TVector even = TSimd.Load(fromInput), odd = TSimd.Broadcast(0);
        nint k = 0;
        for (; k < depth - 1; k += 2, weight += 2 * TSimd.Count)
        {
            even = TSimd.MultiplyAdd(TSimd.Broadcast(state[k]), TSimd.Load(weight), even);
            odd = TSimd.MultiplyAdd(TSimd.Broadcast(state[k + 1]), TSimd.Load(weight + TSimd.Count), odd);
        }

        if (k < depth)
            even = TSimd.MultiplyAdd(TSimd.Broadcast(state[k]), TSimd.Load(weight), even);
        var sum = TSimd.Add(even, odd);
        TSimd.Store(
            nonlinearity == ActivationKind.Tanh
                ? SimdMath.Tanh<TVector, TSimd>(sum)
                : TSimd.Clamp(sum, TSimd.Broadcast(0), TSimd.Broadcast(float.PositiveInfinity)),
            after);
    }
}

/// <summary>The cell of <see cref="Recurrent.Lstm"/>: gates i, f, g, o.</summary>
internal readonly unsafe struct LstmCell : IRecurrentCell, IRecurrentUnits
{
    public static int Gates => 4;

    public static bool HasCell => true;

    public static bool IsLastGateApart => false;

    public void Step(float* fromInput, float* fromHidden, float* hidden, float* cell, int units) =>
        RecurrentUnits.Run<LstmCell>(fromInput, fromHidden, hidden, cell, units);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Step<TVector, TSimd>(float* fromInput, float* fromHidden, float* hidden, float* cell, int units)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        Finish<TVector, TSimd>(
            TSimd.Add(TSimd.Load(fromInput), TSimd.Load(fromHidden)),
            TSimd.Add(TSimd.Load(fromInput + units), TSimd.Load(fromHidden + units)),
            TSimd.Add(TSimd.Load(fromInput + (2 * units)), TSimd.Load(fromHidden + (2 * units))),
            TSimd.Add(TSimd.Load(fromInput + (3 * units)), TSimd.Load(fromHidden + (3 * units))),
            cell, hidden);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance<TVector, TSimd>(
        float* fromInput, float* weight, float* lastBias, float* state, int depth, float* before, float* cell, float* after)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        TVector input = TSimd.Load(fromInput), forget = TSimd.Load(fromInput + TSimd.Count);
        TVector candidate = TSimd.Load(fromInput + (2 * TSimd.Count)), output = TSimd.Load(fromInput + (3 * TSimd.Count));
        for (nint k = 0; k < depth; k++, weight += 4 * TSimd.Count)
        {
            var factor = TSimd.Broadcast(state[k]);
            input = TSimd.MultiplyAdd(factor, TSimd.Load(weight), input);
            forget = TSimd.MultiplyAdd(factor, TSimd.Load(weight + TSimd.Count), forget);
            candidate = TSimd.MultiplyAdd(factor, TSimd.Load(weight + (2 * TSimd.Count)), candidate);
            output = TSimd.MultiplyAdd(factor, TSimd.Load(weight + (3 * TSimd.Count)), output);
        }

        Finish<TVector, TSimd>(input, forget, candidate, output, cell, after);
    }

    /// <summary>The new states from the gates' sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TVector, TSimd>(TVector input, TVector forget, TVector candidate, TVector output, float* cell, float* hidden)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var gain = TSimd.Multiply(SimdMath.Sigmoid<TVector, TSimd>(input), SimdMath.Tanh<TVector, TSimd>(candidate));
        var state = TSimd.MultiplyAdd(SimdMath.Sigmoid<TVector, TSimd>(forget), TSimd.Load(cell), gain);
        TSimd.Store(state, cell);
        TSimd.Store(TSimd.Multiply(SimdMath.Sigmoid<TVector, TSimd>(output), SimdMath.Tanh<TVector, TSimd>(state)), hidden);
    }
}

/// <summary>The cell of <see cref="Recurrent.Gru"/>: gates r, z, n.</summary>
internal readonly unsafe struct GruCell : IRecurrentCell, IRecurrentUnits
{
    public static int Gates => 3;

    public static bool HasCell => false;

    public static bool IsLastGateApart => true;

    public void Step(float* fromInput, float* fromHidden, float* hidden, float* cell, int units) =>
        RecurrentUnits.Run<GruCell>(fromInput, fromHidden, hidden, cell, units);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Step<TVector, TSimd>(float* fromInput, float* fromHidden, float* hidden, float* cell, int units)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        Finish<TVector, TSimd>(
            TSimd.Add(TSimd.Load(fromInput), TSimd.Load(fromHidden)),
            TSimd.Add(TSimd.Load(fromInput + units), TSimd.Load(fromHidden + units)),
            TSimd.Load(fromInput + (2 * units)), TSimd.Load(fromHidden + (2 * units)), hidden, hidden);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance<TVector, TSimd>(
        float* fromInput, float* weight, float* lastBias, float* state, int depth, float* before, float* cell, float* after)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        TVector reset = TSimd.Load(fromInput), update = TSimd.Load(fromInput + TSimd.Count), last = TSimd.Load(lastBias);
        for (nint k = 0; k < depth; k++, weight += 3 * TSimd.Count)
        {
            var factor = TSimd.Broadcast(state[k]);
            reset = TSimd.MultiplyAdd(factor, TSimd.Load(weight), reset);
            update = TSimd.MultiplyAdd(factor, TSimd.Load(weight + TSimd.Count), update);
            last = TSimd.MultiplyAdd(factor, TSimd.Load(weight + (2 * TSimd.Count)), last);
        }

        Finish<TVector, TSimd>(reset, update, TSimd.Load(fromInput + (2 * TSimd.Count)), last, before, after);
    }

    /// <summary>The new hidden state from the sums of r and z and from both products of n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TVector, TSimd>(TVector reset, TVector update, TVector fromInput, TVector fromHidden, float* before, float* after)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var candidate = SimdMath.Tanh<TVector, TSimd>(
            TSimd.MultiplyAdd(SimdMath.Sigmoid<TVector, TSimd>(reset), fromHidden, fromInput));
        var change = TSimd.Subtract(TSimd.Load(before), candidate);
        TSimd.Store(TSimd.MultiplyAdd(SimdMath.Sigmoid<TVector, TSimd>(update), change, candidate), after);
    }
}
