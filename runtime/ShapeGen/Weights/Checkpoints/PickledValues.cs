namespace ShapeGen;

/// <summary>The name of something in Python, which the pickle wants to be called.</summary>
internal sealed record PickledName(string Module, string Name)
{
    public override string ToString() => $"{Module}.{Name}";
}

/// <summary>A dictionary, ordered or not.</summary>
internal sealed class PickledDictionary
{
    public List<KeyValuePair<object?, object?>> Items { get; } = [];
}

/// <summary>A file of the archive with that many numbers in a row.</summary>
/// <param name="DType">The type of its numbers.</param>
/// <param name="Key">Its name below <c>data/</c>.</param>
/// <param name="Count">How many numbers it has.</param>
internal sealed record PickledStorage(string DType, string Key, long Count);

/// <summary>A tensor as a view of a storage; offset and strides count numbers.</summary>
internal sealed record PickledTensor(PickledStorage Storage, long Offset, long[] Shape, long[] Strides)
{
    /// <summary>Whether its numbers are the storage's in order.</summary>
    public bool IsWhole => Offset == 0 && IsContiguous && Count == Storage.Count;

    /// <summary>The numbers of a shape that <see cref="Fits"/> has accepted.</summary>
    public long Count => Shape.Aggregate(1L, (count, size) => count * size);

    private bool IsContiguous
    {
        get
        {
            var step = 1L;
            for (var dim = Shape.Length - 1; dim >= 0; dim--)
            {
                if (Shape[dim] != 1 && Strides[dim] != step)
                    return false;
                step *= Shape[dim];
            }

            return true;
        }
    }

    /// <summary>Whether all of it lies within its storage, and a tensor can hold it.</summary>
    public bool Fits()
    {
        if (Offset < 0 || Shape.Length != Strides.Length || Shape.Any(size => size < 0) || Strides.Any(stride => stride < 0))
            return false;

        var (count, last) = ((Int128)1, (Int128)Offset);
        for (var dim = 0; dim < Shape.Length; dim++)
        {
            count *= Shape[dim];
            last += ((Int128)Shape[dim] - 1) * Strides[dim];
            if (count > Array.MaxLength || last > long.MaxValue)
                return Shape.Contains(0) && Array.TrueForAll(Shape, size => size <= Array.MaxLength);
        }

        return count == 0 || last < Storage.Count;
    }
}
