namespace ShapeGen.Shapes;

/// <summary>Sizes with symbols, under facts.</summary>
/// <param name="facts">What is known.</param>
internal struct SymbolicArithmetic(Facts facts) : IArithmetic<Dim>
{
    private Facts facts = facts;

    public readonly Facts Facts => facts;

    public readonly Dim Constant(long value) => Dim.Constant(value);

    public readonly bool TryConvert(Dim dim, out Dim value)
    {
        value = dim;
        return true;
    }

    public readonly bool TryUnknown(out Dim value)
    {
        value = Dim.Unknown;
        return true;
    }

    public readonly bool TryCompute(Operator operation, Dim left, Dim right, out Dim result)
    {
        result = operation switch
        {
            Operator.Add => left + right,
            Operator.Subtract => left - right,
            Operator.Multiply => left * right,
            Operator.FloorDivide => Dim.FloorDivide(left, right),
            Operator.Modulo => Dim.Modulo(left, right),
            Operator.Min => Dim.Min(left, right),
            _ => Dim.Max(left, right),
        };
        return !result.IsUndefined;
    }

    public readonly Condition Compare(Dim left, Relation relation, Dim right)
    {
        if (left.TryGetConstant(out var leftValue) && right.TryGetConstant(out var rightValue))
            return LongArithmetic.Holds(leftValue, relation, rightValue) ? Condition.True : Condition.False;
        return relation is Relation.Equal or Relation.LessOrEqual or Relation.GreaterOrEqual && !left.IsUndefined && left.Equals(right)
            ? Condition.True
            : new Comparison(left, relation, right);
    }

    public readonly Verdict Decide(Condition condition) => facts.Decide(condition);

    public void Assume(Condition condition) => facts = facts.Assume(condition);

    public readonly bool TryGetConstant(Dim value, out long constant) => value.TryGetConstant(out constant);

    public readonly Dim ToDim(Dim value) => facts.Simplify(value);
}
