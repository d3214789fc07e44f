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

    /// <summary>Computes the new hidden state in place from both products, each of gates times units, and the new cell state.</summary>
    void Step(float* fromInput, float* fromHidden, float* hidden, float* cell, int units);
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

    public void Step(float* fromInput, float* fromHidden, float* hidden, float* cell, int units)
    {
        var state = new Span<float>(hidden, units);
        TensorPrimitives.Add(new(fromInput, units), new ReadOnlySpan<float>(fromHidden, units), state);
        Pointwise.Apply(state, new Activation(nonlinearity));
    }
}

/// <summary>The cell of <see cref="Recurrent.Lstm"/>: gates i, f, g, o.</summary>
internal readonly unsafe struct LstmCell : IRecurrentCell, IRecurrentUnits
{
    public static int Gates => 4;

    public static bool HasCell => true;

    public void Step(float* fromInput, float* fromHidden, float* hidden, float* cell, int units) =>
        RecurrentUnits.Run<LstmCell>(fromInput, fromHidden, hidden, cell, units);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Step<TVector, TSimd>(float* fromInput, float* fromHidden, float* hidden, float* cell, int units)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var input = SimdMath.Sigmoid<TVector, TSimd>(Sum<TVector, TSimd>(fromInput, fromHidden));
        var forget = SimdMath.Sigmoid<TVector, TSimd>(Sum<TVector, TSimd>(fromInput + units, fromHidden + units));
        var candidate = SimdMath.Tanh<TVector, TSimd>(Sum<TVector, TSimd>(fromInput + (2 * units), fromHidden + (2 * units)));
        var output = SimdMath.Sigmoid<TVector, TSimd>(Sum<TVector, TSimd>(fromInput + (3 * units), fromHidden + (3 * units)));
        var state = TSimd.MultiplyAdd(forget, TSimd.Load(cell), TSimd.Multiply(input, candidate));
        TSimd.Store(state, cell);
        TSimd.Store(TSimd.Multiply(output, SimdMath.Tanh<TVector, TSimd>(state)), hidden);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Sum<TVector, TSimd>(float* fromInput, float* fromHidden)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Add(TSimd.Load(fromInput), TSimd.Load(fromHidden));
}

/// <summary>The cell of <see cref="Recurrent.Gru"/>: gates r, z, n.</summary>
internal readonly unsafe struct GruCell : IRecurrentCell, IRecurrentUnits
{
    public static int Gates => 3;

    public static bool HasCell => false;

    public void Step(float* fromInput, float* fromHidden, float* hidden, float* cell, int units) =>
        RecurrentUnits.Run<GruCell>(fromInput, fromHidden, hidden, cell, units);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Step<TVector, TSimd>(float* fromInput, float* fromHidden, float* hidden, float* cell, int units)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var reset = SimdMath.Sigmoid<TVector, TSimd>(TSimd.Add(TSimd.Load(fromInput), TSimd.Load(fromHidden)));
        var update = SimdMath.Sigmoid<TVector, TSimd>(TSimd.Add(TSimd.Load(fromInput + units), TSimd.Load(fromHidden + units)));
        var candidate = SimdMath.Tanh<TVector, TSimd>(
            TSimd.MultiplyAdd(reset, TSimd.Load(fromHidden + (2 * units)), TSimd.Load(fromInput + (2 * units))));
        var change = TSimd.Subtract(TSimd.Load(hidden), candidate);
        TSimd.Store(TSimd.MultiplyAdd(update, change, candidate), hidden);
    }
}
