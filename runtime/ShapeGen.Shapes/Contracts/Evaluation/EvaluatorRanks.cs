namespace ShapeGen.Shapes;

/// <content>The first step of matching: which input is there, how many dimensions it has, what packs stand for.</content>
internal sealed partial class Evaluator<T, TArithmetic>
{
    private readonly Operand<T>[] inputs;
    private readonly Presence[] presence;
    private readonly List<ShapeMatch> shapeMatches = [];
    private readonly List<SizeMatch<T>> sizeMatches = [];

    /// <summary>Sets what is given; null stands for an input left out.</summary>
    public void SetInput(int index, Operand<T> input) => inputs[index] = input;

    private bool MatchRanks()
    {
        for (var index = 0; index < inputs.Length; index++)
        {
            var place = program.Inputs[index];
            var fits = inputs[index].Kind == OperandKind.Null
                ? (place.IsOptional && !IsGroupPresent(place.Group)) || FailMissing(index)
                : MatchTensor(place.Pattern, inputs[index], index);
            if (!fits)
                return false;
        }

        return true;
    }

    private bool IsGroupPresent(int group)
    {
        for (var index = 0; index < inputs.Length; index++)
        {
            if (program.Inputs[index].Group == group && inputs[index].Kind is not (OperandKind.Null or OperandKind.Unknown))
                return true;
        }

        return false;
    }

    private bool MatchTensor(Node pattern, Operand<T> input, int index)
    {
        while (pattern is ConditionalNode conditional && Decide(conditional.Condition) is { } decision)
            pattern = decision ? conditional.WhenTrue : conditional.WhenFalse;
        return pattern switch
        {
            TupleNode tuple when input.Kind == OperandKind.Sequence => MatchRank(tuple, input.Slice, index),
            IndexNode { Target: TupleNode tuple } list => MatchList(tuple, list.Index, input, index),
            _ => LeaveOpen(),
        };
    }

    private bool MatchList(TupleNode pattern, Node count, Operand<T> list, int index)
    {
        if (list.Kind is not (OperandKind.Items or OperandKind.Uniform))
            return LeaveOpen();
        var length = list.Kind == OperandKind.Items ? arithmetic.Constant(list.Items.Length) : list.Uniform.Count;
        sizeMatches.Add(new SizeMatch<T>(count, length, index, -1));
        if (pattern.Items is [SpliceNode splice] && IsFree(splice.Slot))
        {
            slots[splice.Slot] = list;
            return true;
        }

        if (list.Kind == OperandKind.Uniform)
            return MatchTensor(pattern, list.Uniform.Item, index);
        foreach (var item in list.Items)
        {
            if (!MatchTensor(pattern, item, index))
                return false;
        }

        return true;
    }

    private bool MatchRank(TupleNode pattern, Slice shape, int input)
    {
        var measure = Measure(pattern);
        if (measure.IsOpen)
            return LeaveOpen();
        var packs = CountPacks(shape);
        if (measure.Optional > 0 && packs == 0)
            DecidePresence(ref measure, shape.Count);
        var isLarge = shape.Count - packs >= measure.Fixed - measure.Packs;
        var isEqual = shape.Count == measure.Fixed && packs == measure.Packs;
        if (measure.Optional > 0 || !(measure.HoleSlot >= 0 ? isLarge : isEqual))
            return FailRank(pattern, measure, shape, input);
        if (measure.HoleSlot >= 0 && !TryFillHole(pattern, measure, shape))
            return LeaveOpen();
        shapeMatches.Add(new ShapeMatch(pattern, shape, input));
        return true;
    }

    private PatternMeasure Measure(TupleNode pattern)
    {
        var measure = new PatternMeasure();
        foreach (var item in pattern.Items)
        {
            switch (item)
            {
                case SpliceNode splice:
                    MeasureSplice(splice, ref measure);
                    break;
                case OptionalDimensionNode { Name.Slot: var slot } when presence[slot] == Presence.Unknown && IsFree(slot):
                    measure.Optional++;
                    measure.OptionalSlot = slot;
                    break;
                case OptionalDimensionNode { Name.Slot: var slot } when presence[slot] == Presence.Absent:
                    break;
                default:
                    measure.Fixed++;
                    break;
            }
        }

        return measure;
    }

    private void MeasureSplice(SpliceNode splice, ref PatternMeasure measure)
    {
        if (IsFree(splice.Slot))
        {
            measure.IsOpen |= measure.HoleSlot >= 0;
            measure.HoleSlot = splice.Slot;
            measure.Leading = measure.Fixed;
            return;
        }

        var value = EvaluateSlot(splice.Slot);
        if (value.Kind == OperandKind.Sequence)
        {
            measure.Fixed += value.Slice.Count;
            measure.Packs += CountPacks(value.Slice);
        }
        else
        {
            measure.IsOpen = true;
        }
    }

    private void DecidePresence(ref PatternMeasure measure, int rank)
    {
        var isPresent = rank == measure.Fixed + measure.Optional;
        if (!isPresent && rank != measure.Fixed)
            return;
        presence[measure.OptionalSlot] = isPresent ? Presence.Present : Presence.Absent;
        if (isPresent)
            measure.Fixed += measure.Optional;
        else
            slots[measure.OptionalSlot] = Operand<T>.Of(arithmetic.Constant(1));
        measure.Optional = 0;
    }

    /// <summary>False where a pack of the shape stands where the pattern has a single dimension.</summary>
    private bool TryFillHole(TupleNode pattern, PatternMeasure measure, Slice shape)
    {
        var hole = new Slice(shape.Start + measure.Leading, shape.Count - measure.Fixed);
        if (hole.Count < 0)
            return false;
        var outer = CountPacks(new Slice(shape.Start, measure.Leading)) + CountPacks(new Slice(hole.End, shape.End - hole.End));
        if (outer != measure.Packs)
            return false;
        slots[measure.HoleSlot] = Operand<T>.Of(hole);
        return true;
    }

    private int CountPacks(Slice shape)
    {
        var count = 0;
        for (var index = shape.Start; index < shape.End; index++)
            count += Axes[index].Pack is null ? 0 : 1;
        return count;
    }

    private bool IsFree(int slot) => slots[slot].Kind == OperandKind.Unbound && program.Definition(slot) is null;

    /// <summary>Notes that something is not known; gives true, for nothing is refuted.</summary>
    public bool LeaveOpen()
    {
        IsComplete = false;
        return true;
    }
}
