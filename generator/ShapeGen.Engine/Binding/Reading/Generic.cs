using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What a place that a loop writes to holds at the beginning of any pass but the first.</summary>
/// <param name="Entry">What it holds.</param>
internal sealed record Generic(object? Entry)
{
    /// <summary>The size that it holds, where that is another one in each pass.</summary>
    public Dim? Size { get; private init; }

    /// <summary>What it held before the first pass.</summary>
    public Dim? Start { get; private init; }

    /// <summary>What each pass adds to it, or null where that is not known.</summary>
    public int? Step { get; private init; }

    /// <summary>How many items a list had before the first pass; null where it does not grow.</summary>
    private SequenceContent? Grown { get; init; }

    /// <summary>How many items each pass adds.</summary>
    private int Growth { get; init; }

    /// <summary>What is known of the size.</summary>
    public Condition? Bound => (Size, Start, Step) switch
    {
        (not null, not null, > 0) => new Comparison(Size, Relation.GreaterOrEqual, Start + Step.Value),
        (not null, not null, < 0) => new Comparison(Size, Relation.LessOrEqual, Start + Step.Value),
        _ => null,
    };

    /// <summary>What the first pass has left, for any other pass.</summary>
    public static Generic Of(Cell cell, object? left, BindingSession session) => (cell.Value, left) switch
    {
        (PlainValue { Value: IntegerValue before }, PlainValue { Value: IntegerValue after }) when !before.Equals(after) => Counting(cell, before.Dim, after.Dim, session),
        (SequenceContent before, SequenceContent after) => OfList(before, after, session),
        (_, AbstractValue value) => new Generic(OutsideGraph(value)),
        _ => new Generic(left),
    };

    private static Generic Counting(Cell cell, Dim before, Dim after, BindingSession session)
    {
        var size = session.NewSize(cell.Symbol?.Name ?? "i");
        return new Generic(AbstractValue.Of(size))
        {
            Size = size,
            Start = before,
            Step = (after - before).TryGetConstant(out var step) && step is > -1000 and < 1000 ? (int)step : null,
        };
    }

    private static Generic OfList(SequenceContent before, SequenceContent after, BindingSession session)
    {
        if (before is { IsKnown: true, IsFixed: true } && after is { IsKnown: true, IsFixed: true } && !(before.IsListed && after.IsListed) && (before.Length is null || after.Items.Count != before.Items.Count + 1))
            return new Generic(before.Unwritten());

        var grows = before is { IsKnown: true, Repeated: null } && after is { IsKnown: true, Repeated: null }
            && after.Items.Count > before.Items.Count && before.Items.Zip(after.Items, ReferenceEquals).All(same => same);
        var added = grows ? after.Items.Skip(before.Items.Count).ToList() : [];
        if (!grows || added.Any(item => !Joining.IsLike(added[0], item)))
            return new Generic(after.Items.Count == before.Items.Count ? after with { Items = [.. after.Items.Select(OutsideGraph)] } : after.Forgotten());

        Memory.Escape(added[0]);
        var content = before with { Repeated = OutsideGraph(added[0]), Times = session.NewSize("count") };
        return new Generic(content) { Grown = before, Growth = added.Count };
    }

    private static AbstractValue OutsideGraph(AbstractValue value) => value switch
    {
        TensorValue tensor => tensor.OutsideGraph(),
        SequenceValue { IsTuple: true } tuple => new SequenceValue(tuple.Items.Select(OutsideGraph)) { IsTuple = true },
        ChoiceValue => AbstractValue.Explained,
        _ => value,
    };

    /// <summary>True where a pass leaves what it found, or the next step of a count.</summary>
    public bool Keeps(object? left, Facts facts) => (Entry, left) switch
    {
        _ when Size is not null => Step is null || (left is PlainValue { Value: IntegerValue size } && size.Dim.Equals(Size + Step.Value)),
        (SequenceContent entry, SequenceContent content) => Keeps(entry, content, facts),
        (AbstractValue a, AbstractValue b) => Keeps(a, b, facts),
        _ => false,
    };

    private bool Keeps(SequenceContent entry, SequenceContent left, Facts facts) =>
        !entry.IsKnown
        || (Grown is not null
            ? left is { IsKnown: true, Repeated: not null } && left.Items.Count == entry.Items.Count && left.Times.Equals(entry.Times + Growth)
            : left.IsKnown && left.Items.Count == entry.Items.Count && left.Repeated == entry.Repeated && left.Times.Equals(entry.Times) && entry.Items.Zip(left.Items, (a, b) => Keeps(a, b, facts)).All(kept => kept));

    private static bool Keeps(AbstractValue entry, AbstractValue left, Facts facts) => (entry, left) switch
    {
        _ when ReferenceEquals(entry, left) || entry.IsExplained && entry is UnknownResult => true,
        (TensorValue { Shape: null }, TensorValue) => true,
        (TensorValue { Shape: { } a }, TensorValue { Shape: { } b }) => ShapeComparison.Compare(a, b, facts).Kind == VerdictKind.Proven,
        (PlainValue a, PlainValue b) => a.Value.Equals(b.Value),
        (SequenceValue a, SequenceValue b) => a.IsTuple == b.IsTuple && a.IsKnown && b.IsKnown && a.Items.Count == b.Items.Count
            && a.Items.Zip(b.Items, (first, second) => Keeps(first, second, facts)).All(kept => kept),
        _ => false,
    };

    /// <summary>The same with less known.</summary>
    public Generic Weaker() => Size is not null && Step is not null ? this with { Step = null } : Unknown();

    /// <summary>The same with nothing known.</summary>
    public Generic Unknown() => new(Entry switch
    {
        SequenceContent content => content.Forgotten(),
        TensorValue tensor => new TensorValue(null, tensor.ElementType) { HasCause = true },
        SequenceValue { IsTuple: true } tuple => new SequenceValue(tuple.Items.Select(item => (AbstractValue)new Generic(item).Unknown().Entry!)) { IsTuple = true },
        _ => AbstractValue.Explained,
    });

    /// <summary>What it holds behind the loop.</summary>
    public object? Behind(Dim? passes, BindingSession session) =>
        Size is not null ? AbstractValue.Explained
        : Grown is null ? Entry
        : Grown with { Repeated = ((SequenceContent)Entry!).Repeated, Times = (passes ?? session.NewSize("count")) * Growth };
}
