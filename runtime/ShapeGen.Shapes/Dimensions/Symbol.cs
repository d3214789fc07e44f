namespace ShapeGen.Shapes;

/// <summary>What may be concluded from two sizes being written differently.</summary>
public enum SymbolKind
{
    /// <summary>A size that a contract or a model's constructor promises to serve whatever its value: any integer of at least 1.</summary>
    Promised,

    /// <summary>A size in a method without a contract: nothing is promised, so that an equation on it becomes a requirement.</summary>
    Inferred,

    /// <summary>A size of which nothing is known: a comparison with anything but itself has no verdict.</summary>
    Unknown,
}

/// <summary>A named size. Two symbols of the same name and kind are the same size.</summary>
/// <param name="Name">The name as messages show it.</param>
/// <param name="Kind">What may be concluded of it.</param>
public sealed record Symbol(string Name, SymbolKind Kind = SymbolKind.Promised)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
