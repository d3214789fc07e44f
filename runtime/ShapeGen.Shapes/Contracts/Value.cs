namespace ShapeGen.Shapes;

/// <summary>The value of a name in a contract: a constructor's or a method's argument.</summary>
public abstract record Value
{
    /// <summary>Nothing is known of it.</summary>
    public static Value Unknown { get; } = new UnknownValue();

    /// <summary>Null: an optional argument left out.</summary>
    public static Value Null { get; } = new NullValue();

    /// <summary>A size or another integer.</summary>
    public static implicit operator Value(Dim value) => new IntegerValue(value);
}

/// <summary>An integer.</summary>
public sealed record IntegerValue(Dim Dim) : Value;

/// <summary>A truth value.</summary>
public sealed record BooleanValue(Condition Condition) : Value;

/// <summary>A string, or the name of an enum's member.</summary>
public sealed record TextValue(string Text) : Value;

/// <summary>A number that is not an integer (a slope, a probability); no dimension depends on it.</summary>
public sealed record NumberValue(double Number) : Value;

/// <summary>A tuple or a list.</summary>
public sealed record ListValue(IReadOnlyList<Value> Items) : Value
{
    /// <inheritdoc/>
    public bool Equals(ListValue? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(Items.Count, (hash, item) => unchecked((hash * 31) + item.GetHashCode()));
}

/// <summary>A shape: what a pack (<c>*A</c>) is bound to.</summary>
public sealed record ShapeValue(Shape Shape) : Value;

/// <summary>A list of tensors: what the name in <c>(*A)[k]</c> is bound to.</summary>
public sealed record TensorsValue(ContractInput Tensors) : Value;

/// <summary>Null.</summary>
public sealed record NullValue : Value;

/// <summary>Not known.</summary>
public sealed record UnknownValue : Value;
