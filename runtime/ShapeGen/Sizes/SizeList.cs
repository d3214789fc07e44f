using System.Globalization;
using System.Runtime.CompilerServices;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>Any number of sizes: one as a number, several as a tuple, an array or a list, <c>[10, 10]</c>.</summary>
[CollectionBuilder(typeof(SizeList), nameof(Create))]
public readonly struct SizeList : IContractValue, IEquatable<SizeList>
{
    private readonly int[]? sizes;

    private SizeList(params int[] sizes) => this.sizes = sizes;

    /// <summary>The number of sizes.</summary>
    public int Count => Sizes.Length;

    /// <summary>The product of all sizes.</summary>
    internal int Product
    {
        get
        {
            var product = 1;
            foreach (var size in Sizes)
                product = checked(product * size);
            return product;
        }
    }

    private int[] Sizes => sizes ?? [];

    /// <summary>One of the sizes, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such size.</exception>
    public int this[int index] => (uint)index < (uint)Count
        ? Sizes[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} sizes.");

    /// <summary>The sizes in order; what a list such as <c>[10, 10]</c> becomes.</summary>
    public static SizeList Create(ReadOnlySpan<int> sizes) => new(sizes.ToArray());

    /// <summary>One size.</summary>
    [Meaning("(value,)")]
    public static implicit operator SizeList(int value) => new(value);

    /// <summary>Two sizes.</summary>
    [Meaning("value")]
    public static implicit operator SizeList((int First, int Second) value) => new(value.First, value.Second);

    /// <summary>Three sizes.</summary>
    [Meaning("value")]
    public static implicit operator SizeList((int First, int Second, int Third) value) => new(value.First, value.Second, value.Third);

    /// <summary>Four sizes.</summary>
    [Meaning("value")]
    public static implicit operator SizeList((int First, int Second, int Third, int Fourth) value) =>
        new(value.First, value.Second, value.Third, value.Fourth);

    /// <summary>Six sizes.</summary>
    [Meaning("value")]
    public static implicit operator SizeList((int First, int Second, int Third, int Fourth, int Fifth, int Sixth) value) =>
        new(value.First, value.Second, value.Third, value.Fourth, value.Fifth, value.Sixth);

    /// <summary>So many sizes as the array has.</summary>
    [Meaning("value")]
    public static implicit operator SizeList(int[] value) => new([.. value]);

    /// <summary>Whether both have the same sizes in the same order.</summary>
    public static bool operator ==(SizeList left, SizeList right) => left.Equals(right);

    /// <summary>Whether a size differs, or their number.</summary>
    public static bool operator !=(SizeList left, SizeList right) => !left.Equals(right);

    /// <summary>The sizes one by one.</summary>
    public IEnumerator<int> GetEnumerator() => Sizes.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SizeList other) => Sizes.AsSpan().SequenceEqual(other.Sizes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SizeList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Sizes.Aggregate(Count, HashCode.Combine);

    /// <summary>The tuple as PyTorch prints it: <c>(5,)</c>, <c>(3, 4)</c>.</summary>
    public override string ToString() => PythonText.Tuple([.. Sizes.Select(size => size.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>One size so many times.</summary>
    internal static SizeList Of(int size, int count) => new([.. Enumerable.Repeat(size, count)]);

    /// <summary>The sizes as a tensor's lengths.</summary>
    internal nint[] ToLengths() => [.. Sizes.Select(size => (nint)size)];

    Value IContractValue.ToValue() => new ListValue([.. Sizes.Select(size => new IntegerValue(size))]);
}
