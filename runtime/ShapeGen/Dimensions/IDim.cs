namespace ShapeGen.Dimensions;

/// <summary>A type that stands for the size of one dimension.</summary>
public interface IDim
{
    /// <summary>The size; -1 where any is accepted.</summary>
    static abstract int Size { get; }
}

/// <summary>A dimension of any size, one that is known only at run time.</summary>
public readonly struct Any : IDim
{
    /// <inheritdoc/>
    public static int Size => -1;
}
