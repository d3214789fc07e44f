namespace ShapeGen.Shapes;

/// <content>The second step of matching: each size binds a name or is compared with what the pattern wants.</content>
internal sealed partial class Evaluator<T, TArithmetic>
{
    private bool MatchSizes()
    {
        for (var index = 0; index < shapeMatches.Count; index++)
        {
            if (!MatchShape(shapeMatches[index]))
                return false;
        }

        var waiting = int.MaxValue;
        while (sizeMatches.Count > 0 && sizeMatches.Count < waiting)
        {
            waiting = sizeMatches.Count;
            for (var index = 0; index < waiting; index++)
            {
                if (!MatchSize(sizeMatches[index]))
                    return false;
            }

            sizeMatches.RemoveRange(0, waiting);
        }

        IsComplete &= sizeMatches.Count == 0;
        return true;
    }

    private bool MatchShape(ShapeMatch match)
    {
        var place = match.Shape.Start;
        foreach (var item in match.Pattern.Items)
        {
            if (item is SpliceNode splice)
            {
                var pack = slots[splice.Slot].Slice;
                if (pack.Start != place && !MatchPack(splice, pack, place, match))
                    return false;
                place += pack.Count;
                continue;
            }

            var optional = item as OptionalDimensionNode;
            if (optional is not null && presence[optional.Name.Slot] == Presence.Absent)
                continue;
            var axis = Axes[place];
            if (axis.Pack is not null)
                IsComplete = false;
            else if (!MatchSize(new SizeMatch<T>(optional?.Name ?? item, axis.Size, match.Input, place - match.Shape.Start)))
                return false;
            place++;
        }

        return true;
    }

    private bool MatchPack(SpliceNode splice, Slice pack, int place, ShapeMatch match)
    {
        for (var index = 0; index < pack.Count; index++)
        {
            var expected = Axes[pack.Start + index];
            var actual = Axes[place + index];
            var axis = place + index - match.Shape.Start;
            if (expected.Pack is not null || actual.Pack is not null)
            {
                if (!Equals(expected.Pack, actual.Pack))
                    return FailPack(match, axis, splice);
            }
            else if (!RequireEqual(splice, expected.Size, new SizeMatch<T>(splice, actual.Size, match.Input, axis)))
            {
                return false;
            }
        }

        return true;
    }

    private bool MatchSize(SizeMatch<T> match)
    {
        if (match.Pattern is NameNode name && IsFree(name.Slot))
        {
            slots[name.Slot] = Operand<T>.Of(match.Actual);
            return true;
        }

        var free = new FreeNames();
        FindFree(match.Pattern, ref free);
        if (free.Count == 0)
        {
            return TryInteger(match.Pattern, out var expected)
                ? RequireEqual(match.Pattern, expected, match)
                : LeaveOpen();
        }

        if (free.Count == 1 && TryLinear(match.Pattern, free.Slot, out var slope, out var offset))
            return Solve(match, free.Slot, slope, offset);
        sizeMatches.Add(match);
        return true;
    }

    private bool RequireEqual(Node pattern, T expected, SizeMatch<T> match)
    {
        var verdict = Judge(arithmetic.Compare(match.Actual, Relation.Equal, expected));
        return verdict.Kind != VerdictKind.Refuted || FailSize(match, pattern, expected, verdict);
    }

    /// <summary>Binds the one free name so that slope * name + offset is the actual size.</summary>
    private bool Solve(SizeMatch<T> match, int slot, T slope, T offset)
    {
        if (!arithmetic.TryCompute(Operator.Subtract, match.Actual, offset, out var scaled)
            || !arithmetic.TryCompute(Operator.Modulo, scaled, slope, out var remainder)
            || !arithmetic.TryCompute(Operator.FloorDivide, scaled, slope, out var value))
        {
            return LeaveOpen();
        }

        var zero = arithmetic.Constant(0);
        var verdict = Judge(arithmetic.Compare(remainder, Relation.Equal, zero));
        if (verdict.Kind != VerdictKind.Refuted)
            verdict = Judge(arithmetic.Compare(value, Relation.GreaterOrEqual, zero));
        if (verdict.Kind == VerdictKind.Refuted)
            return FailSolve(match, verdict);
        slots[slot] = Operand<T>.Of(value);
        return true;
    }

    /// <summary>The pattern as slope * name + offset; false where it is not linear in the name.</summary>
    private bool TryLinear(Node node, int slot, out T slope, out T offset)
    {
        slope = offset = arithmetic.Constant(0);
        var free = new FreeNames();
        FindFree(node, ref free);
        if (free.Count == 0)
            return TryInteger(node, out offset);
        switch (node)
        {
            case NameNode name when name.Slot == slot:
                slope = arithmetic.Constant(1);
                return true;
            case NameNode name when program.Definition(name.Slot) is { } definition:
                return TryLinear(definition, slot, out slope, out offset);
            case TupleNode { Inner: { } inner }:
                return TryLinear(inner, slot, out slope, out offset);
            case ConditionalNode conditional when Decide(conditional.Condition) is { } decision:
                return TryLinear(decision ? conditional.WhenTrue : conditional.WhenFalse, slot, out slope, out offset);
            case UnaryNode { Operation: Operator.Negate } negation:
                return TryLinear(negation.Operand, slot, out var positive, out var opposite)
                    && arithmetic.TryCompute(Operator.Subtract, slope, positive, out slope)
                    && arithmetic.TryCompute(Operator.Subtract, offset, opposite, out offset);
            case BinaryNode { Operation: Operator.Add or Operator.Subtract } sum:
                return TryLinear(sum.Left, slot, out var leftSlope, out var leftOffset)
                    && TryLinear(sum.Right, slot, out var rightSlope, out var rightOffset)
                    && arithmetic.TryCompute(sum.Operation, leftSlope, rightSlope, out slope)
                    && arithmetic.TryCompute(sum.Operation, leftOffset, rightOffset, out offset);
            case BinaryNode { Operation: Operator.Multiply } product:
                var (factor, variable) = TryInteger(product.Left, out var value) ? (value, product.Right)
                    : TryInteger(product.Right, out value) ? (value, product.Left) : (value, null);
                return variable is not null
                    && TryLinear(variable, slot, out var innerSlope, out var innerOffset)
                    && arithmetic.TryCompute(Operator.Multiply, factor, innerSlope, out slope)
                    && arithmetic.TryCompute(Operator.Multiply, factor, innerOffset, out offset);
            default:
                return false;
        }
    }

    private struct FreeNames
    {
        public int Count;
        public int Slot;
    }

    /// <summary>Counts the names without a value, through definitions; branches that are not taken don't count.</summary>
    private void FindFree(Node node, ref FreeNames free)
    {
        switch (node)
        {
            case NameNode name when slots[name.Slot].Kind != OperandKind.Unbound:
                return;
            case NameNode name when program.Definition(name.Slot) is { } definition:
                FindFree(definition, ref free);
                return;
            case NameNode name:
                free.Count += free.Count > 0 && free.Slot == name.Slot ? 0 : 1;
                free.Slot = name.Slot;
                return;
            case SpliceNode splice when slots[splice.Slot].Kind == OperandKind.Unbound:
                free.Count += 2;
                return;
            case ConditionalNode conditional when Decide(conditional.Condition) is { } decision:
                FindFree(decision ? conditional.WhenTrue : conditional.WhenFalse, ref free);
                return;
        }

        foreach (var child in node.Children)
            FindFree(child, ref free);
    }
}
