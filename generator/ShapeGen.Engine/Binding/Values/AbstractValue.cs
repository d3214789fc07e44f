using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What an expression is known to be while a body is read.</summary>
internal abstract class AbstractValue
{
    /// <summary>Nothing is known, and nobody has been told why.</summary>
    public static AbstractValue Unknown { get; } = new UnknownResult(isExplained: false);

    /// <summary>Nothing is known, and the cause stands in the findings already.</summary>
    public static AbstractValue Explained { get; } = new UnknownResult(isExplained: true);

    /// <summary>Null.</summary>
    public static AbstractValue Null { get; } = new PlainValue(Value.Null);

    /// <summary>A size.</summary>
    public static AbstractValue Of(Dim size) => new PlainValue(size);

    /// <summary>A truth value.</summary>
    public static AbstractValue Of(Condition condition) => new PlainValue(new BooleanValue(condition));

    /// <summary>The value as a contract's name can have it.</summary>
    public virtual Value ToValue() => Value.Unknown;

    /// <summary>True where the cause of its not being known stands in the findings.</summary>
    public virtual bool IsExplained => false;

    /// <summary>True where that holds for a part of it.</summary>
    public virtual bool IsPartlyExplained => IsExplained;

    /// <summary>True for null, false for what cannot be null, and null where it is not known.</summary>
    public virtual bool? IsNull => false;
}

/// <summary>Not known.</summary>
internal sealed class UnknownResult(bool isExplained) : AbstractValue
{
    public override bool IsExplained => isExplained;

    public override bool? IsNull => null;
}

/// <summary>A size, a condition, a text, a number, a tuple of such, or null.</summary>
internal sealed class PlainValue(Value value) : AbstractValue
{
    public Value Value => value;

    public override Value ToValue() => value;

    public override bool? IsNull => value switch
    {
        NullValue => true,
        UnknownValue => null,
        _ => false,
    };
}

/// <summary>One of two values; which one hangs on a condition that is open.</summary>
internal sealed class ChoiceValue(Condition condition, AbstractValue whenTrue, AbstractValue whenFalse) : AbstractValue
{
    public Condition Condition => condition;

    public AbstractValue WhenTrue => whenTrue;

    public AbstractValue WhenFalse => whenFalse;

    public override bool? IsNull => whenTrue.IsNull == whenFalse.IsNull ? whenTrue.IsNull : null;

    public override bool IsExplained => whenTrue.IsExplained || whenFalse.IsExplained;
}
