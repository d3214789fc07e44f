using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>A tuple, an array or a list. Who holds an array sees what another writes into it.</summary>
/// <param name="items">The items.</param>
internal sealed class SequenceValue(IEnumerable<AbstractValue> items) : AbstractValue
{
    /// <summary>An array of more items is no list of sizes.</summary>
    private const int LongestList = 16;

    /// <summary>When it was created, among all that can be written to.</summary>
    public long Created { get; } = Stamp.Next();

    /// <summary>True for a tuple: nobody else sees what is written into it.</summary>
    public bool IsTuple { get; init; }

    /// <summary>True for a stack, which is gone through from its end.</summary>
    public bool IsStack { get; init; }

    public SequenceContent Content { get; set; } = new([.. items]);

    /// <summary>An array of so many items of which nothing is known.</summary>
    public static SequenceValue ArrayOf(Dim length) => new([]) { Content = new([]) { IsFixed = true, Repeated = AbstractValue.Explained, Times = length } };

    /// <summary>The items that are known one by one.</summary>
    public IReadOnlyList<AbstractValue> Items => Content.Items;

    /// <summary>True where each item is known by itself.</summary>
    public bool IsKnown => Content is { IsKnown: true, IsListed: true };

    public override bool IsPartlyExplained => !Content.IsKnown || Items.Any(item => item.IsPartlyExplained) || Content.Repeated is { IsPartlyExplained: true };

    public override Value ToValue() =>
        IsKnown ? new ListValue([.. Items.Select(item => item.ToValue())])
        : Content is { IsKnown: true, Items.Count: 0 } && Content.Count.TryGetConstant(out var count) && count is >= 0 and <= LongestList
            ? new ListValue([.. Enumerable.Repeat(Value.Unknown, (int)count)])
        : Content.IsKnown ? new TensorsValue(new UniformListInput(ContractInput.Unknown, Content.Count))
        : Value.Unknown;
}

/// <summary>What a list holds: some items, behind them one of which there are as many as a size says, and behind those some more.</summary>
/// <param name="Items">The items that are known one by one.</param>
internal sealed record SequenceContent(IReadOnlyList<AbstractValue> Items)
{
    /// <summary>The expressions that gave the first items, as far as they are known.</summary>
    public IReadOnlyList<SyntaxNode> Places { get; init; } = [];

    /// <summary>False once the list was changed in a way that was not followed.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>What it holds where that is one of two lists; it is not known itself then.</summary>
    public EitherContent? Either { get; init; }

    /// <summary>True for an array: whatever is written into it, its length stays.</summary>
    public bool IsFixed { get; init; }

    /// <summary>What the items behind the first ones are like, or null where there are no others; it may depend on <see cref="Index"/>.</summary>
    public AbstractValue? Repeated { get; init; }

    /// <summary>The number of a repeated item among those, from 0, as it stands in <see cref="Repeated"/>.</summary>
    public Symbol? Index { get; init; }

    /// <summary>The number of those.</summary>
    public Dim Times { get; init; } = 0;

    /// <summary>The items behind them.</summary>
    public IReadOnlyList<AbstractValue> Tail { get; init; } = [];

    /// <summary>The value of the graph that holds all items one behind the other, or null.</summary>
    public int? Stacked { get; init; }

    /// <summary>How many of the first items <see cref="Stacked"/> holds: all or none.</summary>
    public int StackedItems { get; init; }

    /// <summary>True for tensors of which an open number is alike, and others before or behind those are not, or are elsewhere.</summary>
    public bool IsMixed =>
        this is { IsKnown: true, Length: null, Repeated: TensorValue { Shape: { } shape } } && !DependsOnIndex(shape)
        && (Tail.Count > 0 || Items.Count > StackedItems) && (Stacked is not null || !Items.Concat(Tail).All(item => Joining.IsLike(Repeated, item)));

    private bool DependsOnIndex(Shape shape) => Index is not null && shape.Items.Any(item => item.Dim?.Symbols.Contains(Index) == true);

    /// <summary>For an array that is filled from its begin: its length; null where all items were written.</summary>
    public Dim? Length { get; init; }

    /// <summary>True where there are no items but those that are known one by one.</summary>
    public bool IsListed => Repeated is null && Length is null;

    /// <summary>The number of all items.</summary>
    public Dim Count => Length ?? Written;

    /// <summary>The number of items that were written.</summary>
    private Dim Written => (Times * GroupSize) + Items.Count + Tail.Count;

    /// <summary>How many items <see cref="Repeated"/> stands for each time.</summary>
    private int GroupSize => Repeated is GroupValue group ? group.Items.Count : 1;

    /// <summary>A new array of an open length.</summary>
    public static SequenceContent NewArray(Dim length) => new([]) { IsFixed = true, Length = length };

    /// <summary>True where that is the place behind the items that were written.</summary>
    public bool IsNext(Dim index) => IsKnown && Length is not null && index.Equals(Written);

    /// <summary>The same, where all items of an array were written no longer one that is being filled.</summary>
    public SequenceContent Closed() => Length is not null && Length.Equals(Written) ? this with { Length = null } : this;

    public SequenceContent Forgotten() =>
        IsFixed && IsKnown ? Unwritten() : new([.. Items.Select(_ => AbstractValue.Explained)]) { IsKnown = false };

    /// <summary>As many items, of which nothing is known.</summary>
    public SequenceContent Unwritten() => new([]) { IsFixed = IsFixed, Repeated = AbstractValue.Explained, Times = Count };

    public SequenceContent With(int index, AbstractValue value) => this with { Items = [.. Items.Select((item, i) => i == index ? value : item)] };

    /// <summary>One of two lists.</summary>
    public static SequenceContent Of(Condition condition, SequenceContent whenTrue, SequenceContent whenFalse) =>
        new([]) { IsKnown = false, Either = new(condition, whenTrue, whenFalse with { Items = [.. whenFalse.Items.Select(Substitution.Copy)] }) };

    /// <summary>How many lists it may be; 0 where one of them is not known.</summary>
    public int Ways => Either is null ? (IsKnown ? 1 : 0)
        : Either.WhenTrue.Ways is var left and > 0 && Either.WhenFalse.Ways is var right and > 0 ? left + right
        : 0;

    /// <summary>The list with one more item, and the expression that gave it where there is one.</summary>
    public SequenceContent Added(AbstractValue item, SyntaxNode? place = null) =>
        Either is not null ? Of(Either.Condition, Either.WhenTrue.Added(item, place), Either.WhenFalse.Added(Substitution.Copy(item), place))
        : !IsKnown ? this
        : Repeated is null ? this with { Items = [.. Items, item], Places = place is not null && Places.Count == Items.Count ? [.. Places, place] : Places }
        : Index is not null || Repeated is GroupValue ? this with { Tail = [.. Tail, item] }
        : Joining.IsLike(Repeated, item) ? this with { Times = Times + 1 }
        : Forgotten();

    /// <summary>The item of that number, or null where it is not known which one that is.</summary>
    /// <param name="index">The number.</param>
    /// <param name="isBehindFirst">True where it is known to be none of the first items.</param>
    public AbstractValue? At(Dim index, bool isBehindFirst = false)
    {
        if (index.TryGetConstant(out var number) && number >= 0 && number < Items.Count)
            return Items[(int)number];
        if (Repeated is null || (Length is not null && !IsWritten(index)))
            return null;
        if (Repeated is GroupValue group)
            return index.TryGetConstant(out number) && Index is not null ? Substitution.Of(Index, (number - Items.Count) / GroupSize).In(group.Items[(int)((number - Items.Count) % GroupSize)]) : null;
        if ((index - Items.Count - Times).TryGetConstant(out var behind) && behind >= 0)
            return behind < Tail.Count ? Tail[(int)behind] : null;

        return Items.Concat(Tail).All(item => Joining.IsLike(item, Repeated)) || (Tail.Count == 0 && (Items.Count == 0 || isBehindFirst || index.TryGetConstant(out _)))
            ? RepeatedAt(index - Items.Count)
            : null;
    }

    private bool IsWritten(Dim index) => (Written - index).TryGetConstant(out var behind) && behind > 0;

    private AbstractValue RepeatedAt(Dim index) => Index is null ? Repeated! : Substitution.Of(Index, index).In(Repeated!);

    /// <summary>As an input of a contract.</summary>
    public ContractInput ToInput(Func<AbstractValue, ContractInput> inputOf)
    {
        if (!IsKnown || Length is not null)
            return ContractInput.Unknown;
        if (Repeated is null)
            return new ListInput([.. Items.Select(inputOf)]);

        return Items.Concat(Tail).All(item => Joining.IsLike(Repeated, item)) && !(Repeated is TensorValue { Shape: { } shape } && DependsOnIndex(shape)) ? new UniformListInput(inputOf(Repeated), Count) : ContractInput.Unknown;
    }
}

/// <summary>Which of two lists it is.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="WhenTrue">The list where it holds.</param>
/// <param name="WhenFalse">The list where it does not.</param>
internal sealed record EitherContent(Condition Condition, SequenceContent WhenTrue, SequenceContent WhenFalse);
