namespace ShapeGen.Shapes;

/// <summary>What the evaluation of a contract needs of its numbers: sizes with symbols under facts, or plain integers.</summary>
internal interface IArithmetic<T>
{
    T Constant(long value);

    /// <summary>False where the domain has no such number.</summary>
    bool TryConvert(Dim dim, out T value);

    /// <summary>A size of which nothing is known; false where the domain has none.</summary>
    bool TryUnknown(out T value);

    /// <summary>False where the result is not known: a division by 0, an overflow.</summary>
    bool TryCompute(Operator operation, T left, T right, out T result);

    Condition Compare(T left, Relation relation, T right);

    Verdict Decide(Condition condition);

    /// <summary>What is known.</summary>
    Facts Facts { get; }

    /// <summary>From here on the condition is a fact.</summary>
    void Assume(Condition condition);

    bool TryGetConstant(T value, out long constant);

    Dim ToDim(T value);
}
