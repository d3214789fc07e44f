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
            if (!MatchPlace(program.Inputs[index], inputs[index], index))
                return false;
        }

        return true;
    }

    private bool MatchPlace(TensorPlace place, Operand<T> input, int index)
    {
        if (input.Kind == OperandKind.Null)
            return place.IsOptional && !IsGroupPresent(place.Group) || FailCount(index);
        return MatchTensor(place.Pattern, input, index);
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
        return (pattern, input.Kind) switch
        {
            (TupleNode tuple, OperandKind.Sequence) => MatchRank(tuple, input.Slice, index),
            (IndexNode { Target: TupleNode tuple } list, OperandKind.Items) => MatchList(tuple, list.Index, input, index),
            (IndexNode { Target: TupleNode tuple } list, OperandKind.Uniform) => MatchUniformList(tuple, list.Index, input, index),
            _ => LeaveOpen(),
        };
    }

    private bool MatchList(TupleNode pattern, Node count, Operand<T> list, int index)
    {
        sizeMatches.Add(new SizeMatch<T>(count, arithmetic.Constant(list.Items.Length), index, -1));
        if (TryBindWhole(pattern, list))
            return true;
        foreach (var item in list.Items)
        {
            if (!MatchTensor(pattern, item, index))
                return false;
        }

        return true;
    }

    private bool MatchUniformList(TupleNode pattern, Node count, Operand<T> list, int index)
    {
        sizeMatches.Add(new SizeMatch<T>(count, list.Uniform.Count, index, -1));
        return TryBindWhole(pattern, list) || MatchTensor(pattern, list.Uniform.Item, index);
    }

    /// <summary>In <c>(*A)[k]</c> the name stands for the list, whose members may have different shapes.</summary>
    private bool TryBindWhole(TupleNode pattern, Operand<T> list)
    {
        if (pattern.Items is not [SpliceNode splice] || !IsFree(splice.Slot))
            return false;
        slots[splice.Slot] = list;
        return true;
    }

    private bool MatchRank(TupleNode pattern, Slice shape, int input)
    {
        var needed = Measure(pattern);
        if (needed.IsOpen)
            return LeaveOpen();
        var packs = CountPacks(shape);
        if (needed.Optional > 0 && packs == 0)
            needed = needed.Resolve(shape.Count, out var state).With(pattern, state, this);
        var fits = needed.Hole >= 0
            ? shape.Count - packs >= needed.Fixed - needed.Packs
            : shape.Count == needed.Fixed && packs == needed.Packs;
        if (!fits || needed.Optional > 0)
            return FailRank(pattern, shape, needed, input);
        if (needed.Hole >= 0 && !TryFillHole(pattern, needed, shape))
            return LeaveOpen();
        shapeMatches.Add(new ShapeMatch(pattern, shape, input));
        return true;
    }
}
