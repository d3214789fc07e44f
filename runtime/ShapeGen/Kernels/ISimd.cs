namespace ShapeGen.Kernels;

/// <summary>
/// The operations of one width of vectors, so that a kernel is written once. The instantiation is chosen behind
/// <see cref="SimdWidth"/>: a wider vector than the processor's runs in software, hundreds of times slower.
/// </summary>
/// <typeparam name="TVector">The vector; <see cref="float"/> where there are none.</typeparam>
internal unsafe interface ISimd<TVector>
    where TVector : unmanaged
{
    /// <summary>The floats in a vector.</summary>
    static abstract int Count { get; }

    static abstract TVector Load(float* source);

    /// <summary>The vector that ends at an address, with 0 in all but the last lanes: memory before them is read.</summary>
    static abstract TVector LoadLast(float* end, int count);

    static abstract void Store(TVector value, float* target);

    static abstract TVector Broadcast(float value);

    static abstract TVector Add(TVector left, TVector right);

    static abstract TVector Subtract(TVector left, TVector right);

    static abstract TVector Multiply(TVector left, TVector right);

    static abstract TVector Divide(TVector left, TVector right);

    /// <summary>left · right + addend, with one rounding where the processor has it.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

    /// <summary>The value within its limits, which are not NaN; a NaN stays.</summary>
    static abstract TVector Clamp(TVector value, TVector least, TVector greatest);

    /// <summary>left &lt; right ? yes : no</summary>
    static abstract TVector SelectLess(TVector left, TVector right, TVector yes, TVector no);

    static abstract TVector Abs(TVector value);

    static abstract TVector CopySign(TVector value, TVector sign);

    static abstract TVector Round(TVector value);

    /// <summary>2 to a whole exponent of -126 to 127.</summary>
    static abstract TVector PowerOfTwo(TVector exponent);

    /// <summary>value · 2 to a whole exponent of -252 to 254.</summary>
    static abstract TVector Scale(TVector value, TVector exponent);

    static abstract TVector Log(TVector value);

    static abstract TVector Sqrt(TVector value);

    /// <summary>The sum of the lanes.</summary>
    static abstract float Sum(TVector value);

    /// <summary>The greater of each pair of lanes; a NaN wins.</summary>
    static abstract TVector Max(TVector left, TVector right);

    /// <summary>The lanes of both by turns: the first half of them, and the second.</summary>
    static abstract (TVector Low, TVector High) Interleave(TVector left, TVector right);

    /// <summary>Of the lanes of both, one behind the other, every second from the first on, and the others.</summary>
    static abstract (TVector Even, TVector Odd) Deinterleave(TVector left, TVector right);
}
