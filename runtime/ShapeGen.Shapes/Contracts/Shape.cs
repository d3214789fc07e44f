namespace ShapeGen.Shapes;

/// <summary>Any number of dimensions that go by one name (<c>*B</c> in a contract).</summary>
/// <param name="Name">The name.</param>
public sealed record Pack(string Name)
{
    /// <summary>The size that stands for the product of its sizes: <c>product(B)</c>.</summary>
    public Symbol Product => new($"product({(Name.Length == 0 ? "*" : Name)})");
}

/// <summary>One place of a shape: a dimension, or a pack of any number of them.</summary>
public readonly struct ShapeItem : IEquatable<ShapeItem>
{
    private ShapeItem(Dim? dim, Pack? pack) => (Dim, Pack) = (dim, pack);

    /// <summary>The dimension, or null for a pack.</summary>
    public Dim? Dim { get; }

    /// <summary>The pack, or null for a dimension.</summary>
    public Pack? Pack { get; }

    /// <summary>One dimension.</summary>
    public static implicit operator ShapeItem(Dim dim) => new(dim, null);

    /// <summary>A pack.</summary>
    public static implicit operator ShapeItem(Pack pack) => new(null, pack);

    /// <inheritdoc/>
    public bool Equals(ShapeItem other) => Equals(Dim, other.Dim) && Equals(Pack, other.Pack);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ShapeItem other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Dim?.GetHashCode() ?? Pack?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => Dim?.ToString() ?? "*" + Pack?.Name;
}

/// <summary>The shape of a tensor: its dimensions in order, with packs where the rank is left open. Immutable, compared by value.</summary>
public sealed class Shape : IEquatable<Shape>
{
    private readonly ShapeItem[] items;

    /// <summary>The shape with those items.</summary>
    public Shape(params IEnumerable<ShapeItem> items) => this.items = [.. items];

    /// <summary>The shape with those sizes.</summary>
    public static Shape Of(params IEnumerable<Dim> sizes) => new(sizes.Select(size => (ShapeItem)size));

    /// <summary>Dimensions and packs in order.</summary>
    public IReadOnlyList<ShapeItem> Items => items;

    /// <summary>The number of dimensions, or null where a pack leaves it open.</summary>
    public int? Rank => items.Any(item => item.Pack is not null) ? null : items.Length;

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && items.SequenceEqual(other.items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Aggregate(items.Length, (hash, item) => unchecked((hash * 31) + item.GetHashCode()));

    /// <summary>The shape in the notation of contracts: <c>(N, 16, 5, 5)</c>, <c>(N)</c>, <c>()</c>, <c>(*B, 10)</c>.</summary>
    public override string ToString() => "(" + string.Join(", ", items) + ")";
}
