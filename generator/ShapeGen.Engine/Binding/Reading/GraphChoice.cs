using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>A choice in the graph: the nodes of two ways, of which one is carried out, and what they leave.</summary>
internal sealed class GraphChoice : IMerging
{
    private readonly BindingSession session;
    private readonly ChoiceStart start;
    private readonly Dictionary<(int, int), int> known = [];
    private bool isUsed;

    private GraphChoice(BindingSession session, Condition condition)
    {
        this.session = session;
        start = new ChoiceStart(session.Graph.NewBorder(), condition);
        session.Graph.Add(start);
    }

    /// <summary>Begins with the way on which the condition holds; null where the graph cannot have such a choice.</summary>
    public static GraphChoice? Begin(Condition? condition, BindingSession session, Frame frame)
    {
        if (frame.IsOutsideGraph || !session.Graph.IsComplete || condition is null || !session.CanTest(condition))
            return null;

        return new GraphChoice(session, condition);
    }

    public void Else() => session.Graph.Add(new ChoiceElse(start.Id));

    public void End() => session.Graph.Add(new ChoiceEnd(start.Id));

    /// <summary>Takes it out of the graph where both ways leave the same.</summary>
    public void DropIfUnused()
    {
        if (!isUsed)
            session.Graph.RemoveFrom(start);
    }

    /// <summary>What the ways leave, which may be a tensor of one of them alone.</summary>
    public void Note(object? joined) => isUsed |= joined switch
    {
        ChoiceValue choice => HoldsTensor(choice.WhenTrue) || HoldsTensor(choice.WhenFalse),
        SequenceContent list => list.Items.Any(HoldsTensor),
        _ => false,
    };

    private static bool HoldsTensor(AbstractValue value) => value switch
    {
        TensorValue => true,
        SequenceValue list => list.Items.Any(HoldsTensor),
        ChoiceValue choice => HoldsTensor(choice.WhenTrue) || HoldsTensor(choice.WhenFalse),
        _ => false,
    };

    /// <summary>A way leaves the body.</summary>
    public void NoteExit(bool exits) => isUsed |= exits;

    public TensorValue Merge(TensorValue left, TensorValue right, TensorValue joined)
    {
        if (left.Index == TensorValue.NotInGraph || right.Index == TensorValue.NotInGraph || joined.IsOptional)
            return joined.OutsideGraph();
        if (left.Index == right.Index)
            return joined.At(left.Index);

        isUsed = true;
        if (known.TryGetValue((left.Index, right.Index), out var merged))
            return joined.At(merged);

        known[(left.Index, right.Index)] = merged = session.Graph.AddValue(joined.Shape!, joined.ElementType);
        session.Graph.AddMoveBefore(new ChoiceElse(start.Id), left.Index, merged);
        session.Graph.AddMoveBefore(new ChoiceEnd(start.Id), right.Index, merged);
        return joined.At(merged);
    }
}
