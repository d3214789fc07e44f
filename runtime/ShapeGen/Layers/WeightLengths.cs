namespace ShapeGen;

/// <summary>The shape of a layer's weight, of which one length hangs on the size of the input.</summary>
/// <param name="axis">The dimension that hangs on it.</param>
/// <param name="groups">Into how many groups the input is divided there.</param>
/// <param name="lengths">The lengths; the one at <paramref name="axis"/> is not read.</param>
internal sealed class WeightLengths(int axis, int groups, params nint[] lengths)
{
    /// <summary>The lengths for inputs of that size.</summary>
    public nint[] For(int inputSize)
    {
        var result = (nint[])lengths.Clone();
        result[axis] = inputSize / groups;
        return result;
    }

    /// <summary>The size of the input for which a weight has those lengths, or null where it has them for none.</summary>
    public int? InputSizeOf(ReadOnlySpan<nint> weight)
    {
        if (weight.Length != lengths.Length)
            return null;

        var inputSize = checked((int)weight[axis] * groups);
        return weight.SequenceEqual(For(inputSize)) ? inputSize : null;
    }

    /// <summary>The lengths as messages show them, with <c>?</c> for the one that hangs on the input: <c>(10, ?)</c>.</summary>
    public override string ToString() => $"({string.Join(", ", lengths.Select((length, i) => i == axis ? "?" : length.ToString()))})";
}
