using System.Diagnostics.CodeAnalysis;

namespace ShapeGen.Kernels;

/// <summary>The checks at a kernel's door: inside, memory is read and written without any.</summary>
internal static class KernelArguments
{
    internal static void RequireLength(int actual, long expected, string name)
    {
        if (actual < expected)
            ThrowTooShort(actual, expected, name);
    }

    /// <summary>Checks an input that may be left out.</summary>
    internal static void RequireLengthOrEmpty(int actual, long expected, string name)
    {
        if (actual != 0)
            RequireLength(actual, expected, name);
    }

    internal static void RequireAtLeast(int actual, int least, string name)
    {
        if (actual < least)
            ThrowTooSmall(actual, least, name);
    }

    /// <summary>Checks a size that is at least 1 along each axis.</summary>
    internal static void RequirePositive(Volume volume, string name) =>
        RequireAtLeast(Math.Min(volume.Depth, Math.Min(volume.Height, volume.Width)), 1, name);

    /// <summary>The product of all lengths.</summary>
    internal static nint Product(ReadOnlySpan<nint> lengths)
    {
        nint product = 1;
        foreach (var length in lengths)
            product = checked(product * length);
        return product;
    }

    /// <summary>An axis counted from the front; a negative one counts from the end.</summary>
    internal static int Axis(int dim, int rank)
    {
        if (dim < -rank || dim >= rank)
            throw new ArgumentOutOfRangeException(nameof(dim), $"dim {dim} is not one of the {rank} dimensions.");
        return dim < 0 ? dim + rank : dim;
    }

    [DoesNotReturn]
    private static void ThrowTooShort(int actual, long expected, string name) =>
        throw new ArgumentException($"'{name}' has {actual} elements, but {expected} are needed.", name);

    [DoesNotReturn]
    private static void ThrowTooSmall(int actual, int least, string name) =>
        throw new ArgumentOutOfRangeException(name, $"'{name}' is {actual}, but must be at least {least}.");
}
