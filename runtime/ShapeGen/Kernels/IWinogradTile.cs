namespace ShapeGen.Kernels;

/// <summary>A size of <see cref="Winograd"/>'s tiles. A tile has two more inputs along a side than outputs, and as many points.</summary>
internal unsafe interface IWinogradTile
{
    /// <summary>The outputs along a side.</summary>
    static abstract int Outputs { get; }

    /// <summary>So many tiles at least are computed together, as there are, for one pass over the weight.</summary>
    static abstract int LeastTiles { get; }

    /// <summary>A tile's inputs to its points, for as many channels as a vector has lanes.</summary>
    /// <param name="source">The tile's first input.</param>
    /// <param name="rows">From one row of inputs to the next.</param>
    /// <param name="columns">From one input of a row to the next.</param>
    /// <param name="target">The tile's first point.</param>
    /// <param name="points">From one point to the next.</param>
    static abstract void Input<TVector, TSimd>(float* source, nint rows, nint columns, float* target, nint points)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>;

    /// <summary>A tile's points to its outputs.</summary>
    /// <param name="source">The tile's first point.</param>
    /// <param name="points">From one point to the next.</param>
    /// <param name="bias">What is added, by channels; null for nothing.</param>
    /// <param name="target">The tile's first output.</param>
    /// <param name="rows">From one row of outputs to the next.</param>
    /// <param name="columns">From one output of a row to the next.</param>
    static abstract void Output<TVector, TSimd>(float* source, nint points, float* bias, float* target, nint rows, nint columns)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>;
}
