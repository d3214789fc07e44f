using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What a node does that computes nothing: where loops and choices begin and end, and what is copied there.</summary>
public abstract record Flow
{
    /// <summary>True where the nodes before and behind it are not always carried out together.</summary>
    public virtual bool IsBorder => true;

    /// <summary>The sizes that it needs.</summary>
    public virtual IEnumerable<Dim> Sizes => [];

    /// <summary>The condition that it needs, or null.</summary>
    public virtual Condition? Condition => null;
}

/// <summary>The nodes up to the <see cref="LoopEnd"/> of the same index are carried out for each value of it.</summary>
/// <param name="Index">The number of the pass, from 0.</param>
/// <param name="Count">How many passes there are.</param>
public sealed record LoopStart(Symbol Index, Dim Count) : Flow
{
    public override IEnumerable<Dim> Sizes => [Count];
}

/// <summary>The end of a loop's body.</summary>
public sealed record LoopEnd(Symbol Index) : Flow;

/// <summary>The nodes up to the <see cref="ChoiceElse"/> are carried out where the condition holds, those up to the <see cref="ChoiceEnd"/> where it does not.</summary>
/// <param name="Id">The number of the choice.</param>
/// <param name="When">The condition.</param>
public sealed record ChoiceStart(int Id, Condition When) : Flow
{
    public override Condition? Condition => When;
}

/// <summary>What follows is for the case that the condition does not hold.</summary>
public sealed record ChoiceElse(int Id) : Flow;

/// <summary>The end of a choice.</summary>
public sealed record ChoiceEnd(int Id) : Flow;

/// <summary>Goes on behind the <see cref="Target"/> of the same number, which comes later.</summary>
public sealed record Jump(int Id) : Flow;

/// <summary>Where jumps lead to.</summary>
public sealed record Target(int Id) : Flow;

/// <summary>Throws where the condition does not hold.</summary>
public sealed record Check(Condition Holds) : Flow
{
    public override bool IsBorder => false;

    public override Condition? Condition => Holds;
}

/// <summary>The input is copied into the output.</summary>
/// <param name="FromPart">Where it is one of equal parts of the input: which one.</param>
/// <param name="ToPart">Where it becomes one of equal parts of the output: which one.</param>
public sealed record Move(Dim? FromPart = null, Dim? ToPart = null) : Flow
{
    public override bool IsBorder => false;

    public override IEnumerable<Dim> Sizes => new[] { FromPart, ToPart }.OfType<Dim>();
}
